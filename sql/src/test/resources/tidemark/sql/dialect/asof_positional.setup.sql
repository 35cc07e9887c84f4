-- Quotes and trades for ASOF joins, and tables of unequal length for POSITIONAL ones.
create table quotes (symbol varchar, quoted timestamp, bid decimal(8, 2));
insert into quotes values ('AA', '2024-05-01 09:00:00', 10.00), ('AA', '2024-05-01 09:05:00', 10.20), ('AA', '2024-05-01 09:10:00', 10.10), ('BB', '2024-05-01 09:01:00', 55.5), ('BB', '2024-05-01 09:20:00', 56), ('CC', null, 1);
create table trades (trade_id integer, symbol varchar, traded timestamp, lots integer);
insert into trades values (1, 'AA', '2024-05-01 08:59:59', 5), (2, 'AA', '2024-05-01 09:05:00', 7), (3, 'AA', '2024-05-01 09:07:30', 2), (4, 'BB', '2024-05-01 09:19:59', 1), (5, 'BB', '2024-05-01 12:00:00', 9), (6, 'CC', '2024-05-01 09:00:00', 3), (7, 'DD', null, 4), (8, null, '2024-05-01 09:06:00', 8);
create table levels (floor_at integer, label varchar);
insert into levels values (0, 'low'), (10, 'mid'), (50, 'high'), (null, 'odd');
create table scores (who varchar, points integer);
insert into scores values ('p', -3), ('q', 0), ('r', 10), ('s', 49), ('t', 1000), ('u', null);
create table left_list (a integer);
create table right_list (b varchar);
insert into left_list values (1), (2), (3);
insert into right_list values ('one'), ('two'), ('three'), ('four');
