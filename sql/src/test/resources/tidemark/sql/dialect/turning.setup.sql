-- Turning rows into columns by more than a column, and beside other tables.
create table t (a integer, b integer, c varchar); insert into t values (1, 9, 'x'), (2, 8, 'y'), (3, 7, 'x');
