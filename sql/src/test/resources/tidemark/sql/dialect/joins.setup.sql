-- Staff, departments and projects; keys with nulls and orphans on both sides.
create table dept (dept_id integer, name varchar, floor integer);
insert into dept values (1, 'sales', 2), (2, 'legal', 3), (3, 'labs', 1), (4, 'attic', null), (null, 'ghost', 9);
create table staff (staff_id integer, name varchar, dept_id integer, boss_id integer, hired date);
insert into staff values (10, 'Ada', 3, null, '2019-04-01'), (11, 'Bo', 1, 10, '2020-01-15'), (12, 'Cy', 1, 11, '2021-06-30'), (13, 'Di', null, 10, '2021-07-01'), (14, 'Ed', 9, 12, '2022-02-02'), (15, 'Flo', 2, 10, null);
create table project (code varchar, dept_id integer, lead_id integer, budget decimal(10, 2));
insert into project values ('P1', 3, 10, 1000), ('P2', 3, 12, 250.50), ('P3', 1, 11, 99.99), ('P4', null, null, 0), ('P5', 7, 15, null);
create table works_on (staff_id integer, code varchar, hours integer);
insert into works_on values (10, 'P1', 8), (10, 'P2', 4), (11, 'P3', 20), (12, 'P3', 15), (12, 'P1', null), (15, 'P5', 1), (99, 'P9', 3);
create table empty_one (staff_id integer, remark varchar);
create table pair_a (x integer, y integer, va varchar);
create table pair_b (x integer, y integer, vb varchar);
insert into pair_a values (1, 1, 'a11'), (1, 2, 'a12'), (2, null, 'a2n'), (null, null, 'ann'), (3, 3, 'a33');
insert into pair_b values (1, 1, 'b11'), (1, 3, 'b13'), (2, null, 'b2n'), (null, null, 'bnn'), (3, 3, 'b33'), (3, 3, 'b33 too');
