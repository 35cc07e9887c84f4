-- Names that need quotes, differ by case, or are keywords.
create table "Mixed Case" ("First Name" varchar, "select" integer, "ORDER" integer, "a.b" integer, "ünï" varchar, "say ""hi""" varchar);
insert into "Mixed Case" values ('Ann', 1, 10, 100, 'u', 'hi'), ('Bob', 2, 20, null, 'ü', '"');
create table "table" ("from" integer, "where" varchar, "group" integer);
insert into "table" values (1, 'x', 5), (2, 'y', 5), (3, null, null);
create table CamelCase (UserId integer, userName varchar, "END" boolean);
insert into CamelCase values (7, 'Q', true), (8, 'R', null);
create table t1 (id integer, "1st" integer, _x integer, x$y integer, very_long_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on integer);
insert into t1 values (1, 11, 111, 1111, 1), (2, 22, 222, 2222, 2);
create table names (names integer, name varchar);
insert into names values (1, 'self'), (2, 'other');
create view "My View" as select "First Name" as n, "select" + "ORDER" as "Sum Of" from "Mixed Case";
create view plain_view (a, b) as select UserId, userName from CamelCase;
create table dated (date date, timestamp timestamp, year integer, value integer, type varchar, key varchar, index integer, "user" varchar, "interval" integer);
insert into dated values ('2024-01-01', '2024-01-01 01:00:00', 2024, 5, 't', 'k', 1, 'u', 3);
