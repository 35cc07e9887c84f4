-- Trams over a day: times, gaps, windows of all kinds.
create table stop (line varchar, tm timestamp, delay integer, riders bigint, note varchar);
insert into stop values ('A', '2024-03-31 00:10:00', 0, 10, 'x'), ('A', '2024-03-31 00:20:00', 3, 12, null), ('A', '2024-03-31 01:05:00', null, 7, 'y'), ('A', '2024-03-31 02:40:00', -1, null, null), ('A', '2024-03-31 02:40:30', 5, 20, 'z');
insert into stop values ('B', '2024-03-31 00:15:00', 2, 4, 'x'), ('B', '2024-03-31 00:15:00', 2, 4, 'y'), ('B', '2024-03-31 03:00:00', 8, 40, null), ('b', '2024-03-31 00:00:00', 1, 1, 'q'), (null, null, null, null, null);
create table fare (line varchar, since timestamp, cents utinyint);
insert into fare values ('A', '2024-03-31 00:00:00', 200), ('A', '2024-03-31 01:00:00', 210), ('B', '2024-03-30 12:00:00', 150), ('C', '2024-03-31 00:00:00', 5);
create table empty_stop as select * from stop where false;
create type state as enum ('late', 'early', 'on time');
create table verdict (line varchar, s state);
insert into verdict values ('A', 'on time'), ('B', 'late'), ('A', 'early'), ('C', null), ('B', 'on time');
