-- A user's database with macros and views, harmless and not, for the gate's tests. A statement each.
create table t as select * from (values (1, 'a', 10.5::decimal(5, 1)), (2, 'b', 2), (10, 'c', null), (null, 'd', 3)) x(k, s, d);
create schema inner_lab;
create sequence seq;
create macro plus(a, b := 5) as a + b;
create macro twice(a) as plus(a, a);
create macro top() as (select max(k) from t);
create macro over_loaded(a) as a, (a, b) as a * b;
create macro raised(l) as list_transform(l, lambda x: x + 1);
create macro typed(a integer) as a + 1;
create macro inner_lab.thrice(a) as a * 3;
create macro at_least(n) as table select * from t where k >= n;
create macro all_of_it() as table from at_least(0);
create macro rows_of(name) as table from query_table(name);
create macro rows_of_t(t) as table from query_table(t);
create macro counted(name) as (select count(*) from query_table(name));
create macro shown(setting) as current_setting(setting);
create macro threads() as current_setting('threads');
create macro hidden_threads() as threads() || '';
create macro next_one() as nextval('seq');
create macro late(x) as sleep_ms(x);
create macro settings() as table from duckdb_settings();
create macro files(p) as table from read_text(p);
create macro found(p) as table from query(p);
create view few as select * from t where k > 1;
create view "odd as (name" ("as", b) as with q as (select 1, 2) from q;
create view inner_lab.of_few as from few;
create view inner_lab.renamed (x, y) as select k, s from main.t;
create view with_macro as select plus(k, 1) as more from t;
create view all_settings as from duckdb_settings();
create view behind as select * from all_settings;
create view listing as from glob('/*');
create view numbered as select nextval('seq') as n;
create view told as select threads() as n;
create view system_settings as from pg_settings;
create table sale as
select * from (values
  (1, 'a', 10.5::decimal(5, 1), date '2024-01-01', true, 1.5::double, 'mid'::enum('low', 'mid', 'high'), 2023),
  (2, 'b', 2, date '2023-01-01', false, 2.5, 'low', 2024),
  (10, 'it''s', null, null, null, 10.25, 'high', 2023),
  (null, 'd "q"', 3, date '2024-01-01', true, -1, null, 2024),
  (2, '', 2, timestamp '2024-01-01 00:00:00', true, 'nan', 'mid', 2025),
  (2, 'ä', 2, date '2024-02-01', false, 'inf', 'mid', 2025)) x(k, s, d, day, b, f, e, y);
