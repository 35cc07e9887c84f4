-- Two lists and two tables of unlike columns.
create table one (k integer, v varchar);
create table two (k integer, v varchar);
insert into one values (1, 'a'), (1, 'a'), (2, 'b'), (3, null), (null, null), (4, 'd');
insert into two values (1, 'a'), (2, 'B'), (3, null), (null, null), (null, null), (5, 'e');
create table wide_one (a integer, b varchar, c double);
create table wide_two (c double, a bigint, d date);
insert into wide_one values (1, 'x', 0.5), (2, 'y', 1.5);
insert into wide_two values (0.5, 1, '2024-01-01'), (9.5, null, '2024-02-02');
create table none (k integer, v varchar);
