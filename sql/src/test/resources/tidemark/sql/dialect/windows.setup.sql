-- A ledger of accounts by day, with gaps, nulls and ties.
create table ledger (id integer, account varchar, day date, at_time timestamp, amount integer, rate double, tag varchar);
insert into ledger values
  (1, 'A', '2024-01-01', '2024-01-01 08:00:00', 10, 1.5, 'x'),
  (2, 'A', '2024-01-02', '2024-01-02 09:30:00', 20, 2.5, null),
  (3, 'A', '2024-01-02', '2024-01-02 11:00:00', 20, null, 'y'),
  (4, 'A', '2024-01-05', '2024-01-05 10:00:00', null, 4.0, 'x'),
  (5, 'A', '2024-01-09', '2024-01-09 23:00:00', 50, 0.5, null),
  (6, 'B', '2024-01-01', '2024-01-01 07:45:00', 5, 1.0, 'z'),
  (7, 'B', '2024-01-03', '2024-01-03 12:00:00', -15, 2.0, 'z'),
  (8, 'B', '2024-01-04', '2024-01-04 12:00:00', 40, 3.0, null),
  (9, 'B', null, null, 7, 9.0, 'w'),
  (10, 'C', '2024-01-08', '2024-01-08 16:20:00', 100, 7.25, 'x'),
  (11, null, '2024-01-10', '2024-01-10 00:00:00', 1, 1.25, 'q'),
  (12, null, '2024-01-11', '2024-01-11 00:00:00', 2, 1.75, null);
create table ticks (n integer, v integer);
insert into ticks select i, (i * 7) % 10 from range(1, 13) t(i);
