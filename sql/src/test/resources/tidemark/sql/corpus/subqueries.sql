select o_orderkey from orders where o_totalprice > (select avg(o_totalprice) from orders)
select c_name from customer where c_custkey in (select o_custkey from orders where o_totalprice > 100000)
select c_name from customer where c_custkey not in (select o_custkey from orders where o_custkey is not null)
select c_name from customer where c_custkey not in (select o_custkey from orders)
select c_name from customer where exists (select 1 from orders where o_custkey = c_custkey and o_totalprice > 120000)
select c_name from customer where not exists (select * from orders where o_custkey = c_custkey)
select c_name, (select count(*) from orders where o_custkey = c_custkey) as n from customer order by n desc, 1
select c_name, (select max(o_totalprice) from orders o where o.o_custkey = c.c_custkey) from customer c
select r_name, (select n_name from nation where n_nationkey = r_regionkey) from region
select o_orderkey from orders o where o_totalprice > (select avg(i.o_totalprice) from orders i where i.o_orderstatus = o.o_orderstatus)
select * from (select o_orderkey, o_totalprice from orders where o_orderkey < 10) t where o_totalprice > 5000
select t.k from (select o_orderkey as k from orders) t where k < 5
select s, n from (select o_orderstatus, count(*) from orders group by 1) t(s, n) order by s
select * from (select * from (select r_name as name from region) a) b
select (select 1), (select null), exists (select 1 where false)
select c_nationkey, c_custkey in (select o_custkey from orders) as buys from customer where c_custkey < 20
select n_name from nation where n_regionkey = (select r_regionkey from region where r_name = 'ASIA')
select count(*) from lineitem where l_quantity < (select 0.5 * avg(l2.l_quantity) from lineitem l2 where l2.l_partkey = lineitem.l_partkey)
select p_brand, count(distinct p_type) from part where p_partkey in (select l_partkey from lineitem where l_suppkey in (select s_suppkey from supplier where s_acctbal > 0)) group by 1 order by 1
select o_orderkey from orders where exists (select 1 from lineitem l1 where l1.l_orderkey = o_orderkey and exists (select 1 from part where p_partkey = l1.l_partkey and p_size = 3))
select case when exists (select 1 from orders where o_totalprice > 1000000) then 'yes' else 'no' end
select o_orderstatus, count(*) from orders group by 1 having count(*) > (select count(*) / 4 from orders) order by 1
select * from (values (1, 'a'), (2, 'b'), (null, null)) t(n, c)
values (1, 'x'), (2, 'y')
select max(n) from (values (1), (2.5), (3)) t(n)
select x.a + y.b from (select 1 as a) x, (select 2 as b) y
select o_orderkey from orders where o_totalprice > all (select o_totalprice from orders where o_orderkey < 5)
select o_orderkey from orders where o_totalprice < any (select o_totalprice from orders where o_orderkey < 5)
select * from range(5) t(i)
select unnest([1, 2, 3])
