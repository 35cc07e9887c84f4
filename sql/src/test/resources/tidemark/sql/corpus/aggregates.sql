select count(*) from orders
select count(*), count(o_custkey), count(distinct o_custkey) from orders
select sum(o_totalprice), avg(o_totalprice), min(o_totalprice), max(o_totalprice) from orders
select sum(o_orderkey), avg(o_orderkey), min(o_orderdate), max(o_comment) from orders
select sum(o_orderkey) from orders where o_orderkey < 0
select count(*) from orders where o_orderkey < 0
select o_orderstatus, count(*) from orders group by o_orderstatus
select o_orderstatus, count(*) as n from orders group by 1 order by 2 desc, 1
select o_orderstatus as s, sum(o_totalprice) as total from orders group by s order by total desc
select o_orderstatus, o_orderpriority, sum(o_totalprice) from orders group by all order by all
select upper(o_orderstatus) as o_orderstatus, count(*) from orders group by upper(o_orderstatus)
select lower(o_orderstatus) as k, count(*) from orders group by k having count(*) > 100 order by k
select o_orderstatus, count(*) as n from orders group by o_orderstatus having n > 133
select year(o_orderdate) as y, month(o_orderdate) as m, sum(o_totalprice) from orders group by y, m order by y, m
select o_orderpriority, sum(o_totalprice) filter (where o_orderstatus = 'F') as f, count(*) filter (o_custkey is null) as n from orders group by 1 order by 1
select sum(distinct l_quantity), count(distinct l_partkey) filter (where l_quantity > 20) from lineitem
select l_returnflag, l_linestatus, sum(l_extendedprice * (1 - l_discount) * (1 + l_tax)) as charge from lineitem group by 1, 2 order by 1, 2
select o_orderstatus, o_orderpriority, count(*) from orders group by rollup (o_orderstatus, o_orderpriority) order by 1, 2
select o_orderstatus, o_orderpriority, count(*), grouping(o_orderstatus) from orders group by cube (o_orderstatus, o_orderpriority) order by 1, 2
select o_orderstatus, o_orderpriority, sum(o_totalprice) from orders group by grouping sets ((o_orderstatus), (o_orderpriority), ()) order by 1, 2
select c_mktsegment, c_nationkey, count(*) from customer group by grouping sets ((c_mktsegment, c_nationkey), (c_mktsegment))
select c_mktsegment, count(*) from customer group by c_mktsegment order by c_mktsegment nulls first
select o_custkey, max(o_totalprice) - min(o_totalprice) as spread from orders group by o_custkey order by spread desc, 1 limit 5
select stddev(o_totalprice), variance(o_totalprice), median(o_totalprice), stddev_pop(l) from (select o_totalprice, o_orderkey as l from orders)
select quantile_cont(o_totalprice, 0.5), quantile_disc(o_orderkey, 0.25) from orders
select corr(l_quantity, l_discount), covar_pop(l_quantity, l_tax), regr_slope(l_quantity, l_tax) from lineitem
select bool_and(b), bool_or(b), count_if(b) from types
select bit_and(o_orderkey), bit_or(o_orderkey), bit_xor(o_orderkey) from orders
select string_agg(r_name, ', ' order by r_name) from region
select o_orderstatus, string_agg(o_comment, '|' order by o_orderkey desc) from orders where o_orderkey < 20 group by 1 order by 1
select sum(case when o_orderstatus = 'F' then 1 else 0 end) * 100.0 / count(*) as share from orders
select count(*) + 1, sum(o_orderkey) / count(*) from orders
select sum(tokens) from fact_usage
select sum(h) from types where id = 1
select product(r_regionkey + 1), kurtosis(r_regionkey), skewness(r_regionkey), entropy(r_regionkey) from region
select avg(n) from (select count(*) as n from orders group by o_custkey)
select o_orderstatus from orders group by o_orderstatus having sum(o_totalprice) > 1000000 and min(o_orderkey) = 0
select max(o_orderdate) - min(o_orderdate) as days from orders
select count(*) from (select distinct o_custkey from orders)
select 'all' as what, count(*) as n from orders group by what
select o_orderkey % 3 as k, count(*) from orders group by o_orderkey % 3 order by k
select sum(sum(tokens)) over () as total, model_key from fact_usage group by model_key order by model_key
select count(distinct o_custkey), sum(distinct o_custkey), count(o_comment) from orders group by o_orderstatus
select any_value(o_comment) from orders where o_orderkey = 1
select first(o_orderkey) from orders where o_orderkey = 1
select list(r_name) from region where r_regionkey = 1
select arg_max(o_orderkey, o_totalprice) from orders
select mode(o_orderstatus) from orders where o_orderkey < 4
select count(distinct 'NATION3') as c3 from orders
select sum(distinct 2) from orders
select count(distinct o_custkey + 1) from orders
with w1 as (select min(t0.model_key) as c1 from fact_usage as t0) select 1 as c1 from w1 as t5
with w1 as (select count(t0.c_custkey) as c0 from customer as t0) select date '2026-02-16' as c0 from w1 as t2
with w1 as (select 2.5 as c0 from customer as t0) select date '2026-02-16' as c0 from (select avg(t2.c0) as c0 from w1 as t2) as s3
with w3 as (select t1.o_orderdate as c0 from orders as t1 left join customer as t2 on t1.o_custkey = t2.c_custkey) select date '2026-02-16' from (select count(2.5) as c0 from w3 as t4) as s5
select 1 from (select count(*) from nation)
select 'x' as k, 2 from (select max(n_nationkey) as m from nation where n_nationkey > 1000)
select count(*) from (select 1 from (select sum(n_nationkey) from nation))
select 1 from (select count(*) from nation having count(*) > 100)
select 1 from (select count(*) from nation having count(*) > 10)
select (select 7) from (select count(*) from nation)
select r_name, 1 as one from region, (select 5 as k from (select count(*) from nation)) order by all
select 1 union all select 2 from (select min(n_name) from nation)
select 1 from (select n_regionkey, count(*) from nation group by n_regionkey)
select 1 from (select distinct n_regionkey from nation)
select 1 as k, count(*) from nation where n_nationkey > 1000 group by all
select 'x' as z, 1 + 1 as y, count(*), max(n_name) from nation where false group by all
select 1 as z from nation group by all
select 1 as z, 'y' as y from nation where n_nationkey < 3 group by all
select (select 1) as z, count(*) from nation where false group by all
select random() >= 0 as z, count(*) from nation where false group by all
select 1 as z from nation where false group by all having true
select 1 as z from nation group by all having count(*) > 1
select 1 as z from nation group by all having count(*) > 1000
select 1 as z, n_regionkey, count(*) from nation group by all order by all
select 7, row_number() over () from nation group by all
select 1 as z, rank() over (order by sum(n_nationkey)) from nation group by all
select distinct 1 as z from nation group by all
select 1 as z from nation group by all order by 1 limit 2
select 1 as z, count(*) from nation where false group by z
select 'x' as z, count(*) from nation where false group by 1
select 1 as z, count(*) from nation where false group by grouping sets ((z), ())
