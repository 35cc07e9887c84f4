-- Trees, rows and pickings: for subqueries at all depths.
create table tree (id integer, kind varchar, row_no integer, height double);
insert into tree values (1, 'apple', 1, 3.5), (2, 'apple', 1, null), (3, 'pear', 2, 4.25), (4, 'plum', null, 2.0), (5, null, 2, 1.0);
create table picking (tree integer, day date, kilos decimal(8,2), bad integer);
insert into picking values (1, date '2024-09-01', 10.50, 1), (1, date '2024-09-02', 4.00, 0), (2, date '2024-09-01', 7.25, null), (3, date '2024-09-05', 0.00, 3), (3, date '2024-09-05', 12.75, 0), (7, date '2024-09-09', 1.00, 1), (null, null, null, null);
create table nums (i integer);
insert into nums values (1), (2), (3), (null);
create table words (w varchar, n integer);
insert into words values ('a', 1), ('b', 2), ('c', 3), ('a', 4), (null, 5);
