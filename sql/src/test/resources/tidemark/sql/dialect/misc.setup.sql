-- Odds and ends: enums, generated columns, defaults, keys, views over views, an empty table.
create type size_t as enum ('small', 'medium', 'large');
create table product (id integer primary key, label varchar not null, size size_t, net decimal(8, 2) check (net >= 0), gross decimal(10, 4) generated always as (net * 1.2) virtual, active boolean default true, code varchar unique);
insert into product (id, label, size, net, active, code) values (1, 'cup', 'small', 2.50, true, 'C1'), (2, 'pot', 'large', 12.00, false, 'P1'), (3, 'jug', 'medium', 7.25, null, null), (4, 'vat', 'large', null, true, 'V1'), (5, 'dot', null, 0.00, false, 'D1');
create table parent (pid integer primary key, label varchar);
create table child (cid integer primary key, pid integer references parent (pid), score integer);
insert into parent values (1, 'p1'), (2, 'p2'), (3, 'p3');
insert into child values (10, 1, 5), (11, 1, 7), (12, 2, null), (13, null, 1);
create table blank_t (a integer, b varchar, c date);
create table single (only_one integer);
insert into single values (42);
create view active_product as select * from product where active;
create view big_active as select id, label from active_product where size = 'large';
create view child_stats (owner, n, best) as select pid, count(*), max(score) from child group by pid;
comment on table product is 'Things to sell';
create index child_score on child (score);
