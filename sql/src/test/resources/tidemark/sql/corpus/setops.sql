select r_name from region union select n_name from nation
select r_name from region union all select r_name from region
select r_regionkey from region intersect select n_regionkey from nation
select n_nationkey from nation except select r_regionkey from region
select n_regionkey from nation intersect all select r_regionkey from region
select n_regionkey from nation except all select r_regionkey from region
select r_regionkey as k from region union all select n_nationkey from nation order by k desc limit 3
select 1 as a union select 2.5 union select null order by a
select 'x' as t, r_regionkey from region union all select 'longer', n_nationkey from nation order by 1, 2
(select r_name from region order by r_name limit 2) union all (select n_name from nation order by n_name limit 2)
select count(*) from (select r_regionkey from region union select n_nationkey from nation)
select o_orderdate as d from orders where o_orderkey < 3 union select l_shipdate from lineitem where l_orderkey = 7 order by d
select a from (select 1 as a union all select 2) t where a > 1
select r_regionkey from region union all select n_nationkey from nation union select 3 except select 4
select null as a union all select 'b'
with t as (select 1 as a union select 2) select * from t union all select 3
select r_name from region union by name select n_name from nation
select r_name from region union all by name select r_regionkey, r_name from region
