-- What the engine tells of itself, and functions that few know.
create table g (id integer primary key, v varchar default 'q', n decimal(5,2) check (n < 900));
comment on table g is 'gauges';
create index gi on g (v);
insert into g values (1, 'a', 1.25), (2, 'b', 2.5), (3, null, null);
create view gv as select id, v from g;
create type mood as enum ('sad', 'ok');
create sequence seq;
create macro plus(a, b := 2) as a + b;
create macro plus3(a) as (select max(id) + a from gauge.g);
create macro tm(x) as table select * from gauge.g where id > x;
create macro ov(a) as a, (a, b) as a * b;
