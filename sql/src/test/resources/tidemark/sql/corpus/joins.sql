select n_name, r_name from nation join region on n_regionkey = r_regionkey
select n_name, r_name from nation inner join region on n_regionkey = r_regionkey where r_name <> 'ASIA'
select n_name, r_name from nation left join region on n_regionkey = r_regionkey
select n_name, r_name from nation right join region on n_regionkey = r_regionkey
select n_name, r_name from nation full join region on n_regionkey = r_regionkey and r_name like 'A%'
select n_name, r_name from nation full outer join region on n_regionkey = r_regionkey where n_nationkey is null or r_name is null
select n_name, r_name from nation cross join region
select n_name, r_name from nation, region where n_regionkey = r_regionkey
select a.n_name, b.n_name from nation a join nation b on a.n_regionkey = b.n_regionkey and a.n_nationkey < b.n_nationkey
select a.n_name, b.n_name from nation a left join nation b on a.n_nationkey = b.n_nationkey + 20
select c_name, o_orderkey, l_linenumber from customer join orders on c_custkey = o_custkey join lineitem on o_orderkey = l_orderkey where l_quantity > 45
select c_name, count(o_orderkey) from customer left join orders on c_custkey = o_custkey group by c_name
select u.tokens, m.model from fact_usage u join dim_model m using (model_key)
select model_key, u.tokens, m.model from fact_usage u left join dim_model m using (model_key)
select model_key, sum(tokens) from fact_usage full join dim_model using (model_key) group by model_key
select * from (select model_key, tokens from fact_usage where tokens < 10000000) u join (select model_key, model from dim_model) m using (model_key)
select o.o_orderkey from orders o join customer c on o.o_custkey = c.c_custkey and c.c_acctbal > 0 and o.o_totalprice > c.c_acctbal
select c_name from customer join nation on c_nationkey = n_nationkey left join region on n_regionkey = r_regionkey where r_name is null
select count(*) from nation a, nation b, region c where a.n_regionkey = b.n_regionkey and b.n_regionkey = c.r_regionkey
select x.n from (select n_nationkey as n from nation) x join (select r_regionkey as n from region) y on x.n = y.n
select a.* from nation a join region b on a.n_regionkey = b.r_regionkey
select b.*, a.n_name from nation a join region b on a.n_regionkey = b.r_regionkey
select count(*) from orders o left join lineitem l on o.o_orderkey = l.l_orderkey and l.l_shipdate > o.o_orderdate + 30
select n1.n_name, n2.n_name from nation n1 join nation n2 on n1.n_nationkey + 1 = n2.n_nationkey or n1.n_nationkey = 3 where n1.n_nationkey < 5
select r_name, n from region join (values (1, 'x'), (2, 'y')) v(k, n) on r_regionkey = k
select * from nation natural join (select n_nationkey from nation)
select n_name from nation semi join region on n_regionkey = r_regionkey
select n_name from nation anti join region on n_regionkey = r_regionkey
select * from region positional join nation
select o_orderkey, c_name from orders asof join customer on o_custkey >= c_custkey
select r_name, x.n from region, lateral (select count(*) as n from nation where n_regionkey = r_regionkey) x
select * from fact_usage join dim_model using (model_key) join (select 1 as model_key) using (model_key)
