-- A small star and a shop like TPC-H's, for the door's tests; nulls, duplicates and odd values on purpose.
create table region (r_regionkey integer, r_name varchar);
insert into region values (0, 'AFRICA'), (1, 'AMERICA'), (2, 'ASIA'), (3, 'EUROPE'), (4, null);
create table nation (n_nationkey integer, n_name varchar, n_regionkey integer);
insert into nation select i, 'NATION' || i, case when i % 7 = 6 then null else i % 5 end from range(25) t(i);
create table customer (c_custkey bigint, c_name varchar, c_nationkey integer, c_acctbal decimal(15, 2), c_mktsegment varchar);
insert into customer
select i, 'Customer#' || lpad(i::varchar, 4, '0'), i % 25, ((i * 7919) % 100000)::decimal(15, 2) / 10 - 1000,
  ['AUTO', 'BUILDING', 'FURNITURE', 'MACHINERY', null][1 + i % 5]
from range(120) t(i);
create table orders (o_orderkey bigint, o_custkey bigint, o_orderstatus varchar, o_totalprice decimal(15, 2), o_orderdate date,
  o_orderpriority varchar, o_comment varchar);
insert into orders
select i, case when i % 50 = 0 then null else (i * 31) % 120 end, ['F', 'O', 'P'][1 + i % 3],
  ((i * 104729) % 1000000)::decimal(15, 2) / 7, date '2024-01-01' + (i * 3 % 700)::integer,
  (1 + i % 5) || '-PRIORITY', case when i % 4 = 0 then null else 'comment ' || i end
from range(400) t(i);
create table lineitem (l_orderkey bigint, l_linenumber integer, l_partkey bigint, l_suppkey bigint, l_quantity decimal(15, 2),
  l_extendedprice decimal(15, 2), l_discount decimal(15, 2), l_tax decimal(15, 2), l_returnflag varchar, l_linestatus varchar,
  l_shipdate date, l_shipmode varchar);
insert into lineitem
select i % 400, 1 + i % 7, i % 40, i % 10, 1 + i % 50, (1 + (i * 7) % 9000)::decimal(15, 2), (i % 11) / 100.0, (i % 9) / 100.0,
  ['A', 'N', 'R'][1 + i % 3], ['F', 'O'][1 + i % 2], date '2024-01-05' + (i % 600)::integer, ['AIR', 'RAIL', 'SHIP', 'TRUCK'][1 + i % 4]
from range(1500) t(i);
create table part (p_partkey bigint, p_name varchar, p_brand varchar, p_type varchar, p_size integer, p_retailprice decimal(15, 2));
insert into part
select i, 'part ' || chr((97 + i % 26)::integer) || i, 'Brand#' || (i % 5), ['STEEL', 'BRASS', 'COPPER'][1 + i % 3], i % 12, 900 + i
from range(40) t(i);
create table supplier (s_suppkey bigint, s_name varchar, s_nationkey integer, s_acctbal decimal(15, 2));
insert into supplier select i, 'Supplier' || i, (i * 3) % 25, i * 100.5 - 300 from range(10) t(i);
create table fact_usage (date_key integer, model_key integer, week date, tokens bigint, prompt_tokens bigint, requests bigint, rank integer);
insert into fact_usage
select 20260000 + i % 20, i % 13, date '2026-01-05' + (7 * (i % 20))::integer, (i * 982451653) % 1000000007,
  case when i % 3 = 0 then null else (i * 7907) % 50000 end, i % 97, case when i % 10 = 9 then null else 1 + i % 9 end
from range(600) t(i);
create table dim_model (model_key integer, model varchar, vendor varchar, country varchar, price decimal(18, 6), is_open boolean,
  valid_from date, valid_to date);
insert into dim_model
select i, 'vendor' || (i % 4) || '/model-' || i, 'vendor' || (i % 4), ['CN', 'US', 'FR', null][1 + i % 4],
  case when i % 5 = 0 then null else i * 1.25 end, i % 2 = 0, date '2025-01-01' + (i * 10)::integer, date '9999-12-31'
from range(15) t(i);
create table types (
  id integer, b boolean, t tinyint, s smallint, h hugeint, ub ubigint, f float, d double, c decimal(9, 3), v varchar, day date,
  ts timestamp, tz timestamptz, tm time, iv interval, u uuid, bl blob, li integer[], st struct(a integer, b varchar),
  mp map(varchar, integer), e enum ('low', 'mid', 'high'), js json);
insert into types values
  (1, true, 1, 300, 170141183460469231731687303715884105727, 18446744073709551615, 1.5, 2.25, 12.345, 'ä b', '2026-02-16',
   '2026-02-16 09:30:00.123456', '2026-02-16 09:30:00+08', '09:30:00', interval 3 days, '00000000-0000-0000-0000-000000000001',
   'ab'::blob, [1, null, 3], {'a': 1, 'b': 'x'}, map {'k': 1}, 'mid', '{"a":[1,2]}'),
  (2, false, -128, -5, -5, 0, 'nan', 'infinity', -0.001, '', '0044-03-15 (BC)', '1969-12-31 23:59:59', '1970-01-01 00:00:00Z',
   '23:59:59.999999', interval '1 year -2 hours', 'ffffffff-ffff-ffff-ffff-ffffffffffff', ''::blob, [], {'a': null, 'b': null},
   map {}, 'high', 'null'),
  (3, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
create view big_orders as select * from orders where o_totalprice > 50000;
