select o_orderkey from orders order by o_totalprice desc, o_orderkey
select o_orderkey, o_totalprice from orders order by 2 desc, 1 limit 5
select o_orderkey as k from orders order by k limit 5 offset 10
select o_orderkey from orders order by o_orderkey offset 395
select c_mktsegment, c_custkey from customer order by c_mktsegment, c_custkey
select c_mktsegment, c_custkey from customer order by c_mktsegment desc, c_custkey
select c_mktsegment, c_custkey from customer order by c_mktsegment nulls first, c_custkey desc
select c_mktsegment, c_custkey from customer order by c_mktsegment desc nulls first, c_custkey
select o_orderkey from orders order by o_totalprice * -1, o_orderkey limit 3
select o_orderkey, o_totalprice as t from orders order by t * 2 desc, o_orderkey limit 3
select upper(c_name) as c_name from customer order by c_name desc limit 3
select -o_orderkey as o_orderkey from orders order by o_orderkey limit 3
select c_custkey from customer order by case when c_nationkey = 3 then 0 else 1 end, c_custkey limit 10
select * from region order by r_regionkey desc
select * from orders order by o_totalprice desc, o_orderkey limit 3
select o_orderstatus, count(*) from orders group by o_orderstatus order by count(*) desc, o_orderstatus
select o_orderstatus from orders group by o_orderstatus order by max(o_totalprice)
select d from types order by d
select v from types order by v desc nulls last
select e from types order by e
select * from (select o_orderkey from orders order by o_totalprice limit 5) t order by 1
select distinct o_orderstatus as s from orders order by s desc
select count(*) from (select * from orders order by o_orderkey limit 7)
select o_orderkey from orders limit 0
select o_orderkey from orders order by o_orderkey limit 10%
select distinct on (o_orderstatus) o_orderstatus, o_orderkey from orders order by o_orderstatus, o_orderkey
