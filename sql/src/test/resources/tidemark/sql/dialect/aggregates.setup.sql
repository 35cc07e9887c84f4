-- Sensor readings, with nulls, NaN and an empty table beside them.
create table readings (id integer primary key, station varchar, kind varchar, value double, amount decimal(12, 3), hits bigint, ok boolean, taken_on date, taken_at timestamp, note varchar);
insert into readings values
  (1, 'north', 'temp', 12.5, 100.125, 7, true, date '2024-01-03', timestamp '2024-01-03 08:15:00', 'calm'),
  (2, 'north', 'temp', 14.0, 250.500, 12, true, date '2024-01-04', timestamp '2024-01-04 09:00:00', null),
  (3, 'north', 'wind', 33.25, null, 1, false, date '2024-01-04', timestamp '2024-01-04 09:30:30', 'gusty'),
  (4, 'south', 'temp', 21.75, 80.000, 44, true, date '2024-02-10', timestamp '2024-02-10 23:59:59', 'dry'),
  (5, 'south', 'wind', 5.5, 12.750, null, null, date '2024-02-11', timestamp '2024-02-11 00:00:00', ''),
  (6, 'south', 'temp', null, 9.999, 3, false, date '2024-03-01', null, 'sensor off'),
  (7, 'east', 'wind', 18.0, -40.250, 0, true, null, timestamp '2024-03-02 12:00:00', 'calm'),
  (8, 'east', 'temp', -3.5, 0.001, -5, false, date '2023-12-31', timestamp '2023-12-31 06:45:10.25', 'frost'),
  (9, null, 'rain', 2.25, 60.600, 9, true, date '2024-03-05', timestamp '2024-03-05 18:20:00', 'Übergang'),
  (10, 'west', 'rain', 0.0, 1.000, 100, null, date '2024-03-06', timestamp '2024-03-06 18:20:00', null);
create table nothing (id integer, label varchar, price decimal(10, 2), seen timestamp);
create table weights (item varchar, x double, y double, w integer);
insert into weights values ('a', 1, 2.1, 1), ('b', 2, 3.9, 2), ('c', 3, 6.2, 3), ('d', 4, 7.8, 4), ('e', 5, 10.1, null), ('f', null, 11.5, 6), ('g', 7, null, 7);
create table flags (b tinyint, m utinyint, big hugeint, bits bit);
insert into flags values (5, 12, 170141183460469231731687303715884105, '0101'), (3, 10, -7, '0011'), (7, 255, 1000000000000000000000, '1111'), (null, null, null, null);
