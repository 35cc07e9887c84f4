-- Names given twice in one list, and names around a subquery that are aliases in it.
create table t (a integer, b integer, c varchar); insert into t values (1, 9, 'x'), (2, 8, 'y'), (3, 7, 'x');
create table o (n integer, k integer); insert into o values (1, 10), (2, 20), (3, 30);
create table i (a integer, b integer); insert into i values (1, 5), (2, 5), (3, 6), (1, 7);
create table "Mixed" ("Id" integer primary key, "Name" varchar not null, s struct("F" integer)); insert into "Mixed" values (1, 'a', {'F': 5}), (2, 'b', null);
