-- Sales by shop, quarter and kind for PIVOT; a wide table for UNPIVOT.
create table sale (shop varchar, quarter varchar, kind varchar, amount integer, pieces integer, sold date);
insert into sale values ('A', 'q1', 'tea', 10, 1, '2023-02-01'), ('A', 'q1', 'mug', 25, 2, '2023-03-01'), ('A', 'q2', 'tea', 12, 1, '2023-05-01'), ('B', 'q1', 'tea', 7, 3, '2024-01-11'), ('B', 'q3', 'mug', 40, 4, '2024-07-01'), ('B', 'q3', 'tea', 5, null, '2024-08-01'), ('C', 'q4', 'mug', null, 1, '2024-12-24'), (null, 'q2', 'tea', 3, 1, '2024-04-01');
create table wide (name varchar, jan integer, feb integer, mar integer, note varchar);
insert into wide values ('x', 1, 2, 3, 'n1'), ('y', null, 5, null, 'n2'), ('z', 0, -4, 9, null);
create table wide_pairs (id integer, a1 integer, b1 varchar, a2 integer, b2 varchar);
insert into wide_pairs values (1, 10, 'ten', 20, 'twenty'), (2, null, 'none', 21, null);
create type quarter_t as enum ('q1', 'q2', 'q3', 'q4');
