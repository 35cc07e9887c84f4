with t as (select o_orderstatus as s, sum(o_totalprice) as total from orders group by 1) select * from t order by s
with a as (select 1 as x), b as (select x + 1 as y from a) select x, y from a, b
with t(k, v) as (select o_orderkey, o_totalprice from orders) select sum(v) from t where k < 100
with orders as (select * from orders where o_orderkey < 5) select count(*) from orders
with t as (select * from region) select a.r_name, b.r_name from t a join t b on a.r_regionkey = b.r_regionkey + 1
with t as materialized (select max(o_totalprice) as m from orders) select o_orderkey from orders, t where o_totalprice = m
with t as not materialized (select 1 as a) select * from t
with weekly as (select week, model_key, sum(tokens) as tokens from fact_usage group by all), ranked as (select *, row_number() over (partition by week order by tokens desc, model_key) as place from weekly) select week, model_key, tokens from ranked where place <= 2 order by week, place
with t as (with u as (select 3 as z) select z from u) select z from t
select * from (with t as (select 1 as a) select a + 1 as b from t) s
with a as (select 1 as x) select (select x from a) + 1 as y, exists (with b as (select 2) select * from b)
with x as (select o_custkey, count(*) as n from orders group by 1) select c_name, n from customer left join x on c_custkey = x.o_custkey order by c_name
with t as (select n_regionkey, count(*) as n from nation group by 1), u as (select avg(n) as mean from t) select t.n_regionkey from t, u where t.n > u.mean order by 1
with recursive r as (select 1 as n union all select n + 1 from r where n < 5) select * from r
