-- Clocks: dates, times, zones, intervals, at their edges.
create table ev (id integer, d date, ts timestamp, tz timestamptz, t time, iv interval, txt varchar);
insert into ev values (1, '2024-02-29', '2024-02-29 23:59:59.999999', '2024-03-31 01:30:00+00', '12:34:56.789', interval '1 month 2 days', '2024-01-15'), (2, '1999-12-31', '1999-12-31 00:00:00', '1999-12-31 23:00:00-05', '00:00:00', interval '-3 hours', '15/01/2024 10:20'), (3, 'infinity', '-infinity', null, '23:59:59', null, 'not a date'), (4, '0044-03-15 (BC)', '1970-01-01', '1970-01-01 00:00:00+00', null, interval '90 minutes', '2024-13-01'), (5, null, null, null, null, interval '1 year', null);
create table slot (s timestamp, e timestamp, who varchar);
insert into slot values ('2024-01-01 09:00', '2024-01-01 10:00', 'a'), ('2024-01-01 09:30', '2024-01-01 11:00', 'b'), ('2024-01-02 00:00', null, 'a');
