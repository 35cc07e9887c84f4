-- Events with dates, times and intervals.
create table event (id integer, day date, at_time timestamp, at_zone timestamptz, clock time, span interval, until date);
insert into event values
  (1, '2024-01-31', '2024-01-31 08:09:10.123456', '2024-01-31 08:09:10+00', '08:09:10', interval '1 month', '2024-03-15'),
  (2, '2024-02-29', '2024-02-29 23:59:59.999', '2024-02-29 23:59:59+05:30', '23:59:59.5', interval '36 hours', '2025-02-28'),
  (3, '1999-12-31', '1999-12-31 00:00:00', '1999-12-31 00:00:00-08', '00:00:00', interval '-1 day', '2000-01-01'),
  (4, '2023-07-04', '2023-07-04 12:00:00', null, '12:00:00', interval '1 year 1 day 00:00:01', null),
  (5, '0044-03-15 (BC)', '0001-01-01 00:00:00', '1970-01-01 00:00:00+00', null, null, '0001-01-01'),
  (6, 'infinity', '-infinity', null, '13:30:00', interval '0 days', '-infinity'),
  (7, null, null, null, null, null, null);
