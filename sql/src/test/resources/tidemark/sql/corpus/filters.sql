select o_orderkey from orders where o_totalprice > 50000 and o_orderstatus = 'F'
select o_orderkey from orders where o_totalprice > 90000 or o_orderstatus = 'P' and not o_custkey = 3
select o_orderkey from orders where not (o_totalprice > 50000 or o_orderstatus = 'F')
select o_orderkey from orders where o_orderdate >= '2024-06-01' and o_orderdate < date '2024-07-01'
select o_orderkey from orders where o_orderdate between '2024-06-01' and '2024-06-30'
select o_orderkey from orders where o_orderkey not between 5 and 395
select o_orderkey from orders where o_orderstatus in ('F', 'P')
select o_orderkey from orders where o_orderkey in (1, 2, 3, null)
select o_orderkey from orders where o_orderkey not in (1, 2, 3)
select o_orderkey from orders where o_orderkey not in (1, null)
select o_orderkey from orders where o_custkey is null
select count(*) from orders where o_custkey is not null
select c_name from customer where c_name like '%1%' and c_name not like '%2%'
select c_name from customer where c_name ilike 'CUSTOMER#00_3'
select c_name from customer where c_name similar to '.*0[0-3]'
select c_name from customer where regexp_matches(c_name, '0[57]$')
select c_name from customer where c_name ~ '.*7'
select c_name from customer where starts_with(c_name, 'Customer#000') and c_name ^@ 'Cust'
select c_name from customer where c_mktsegment is distinct from 'AUTO'
select c_name from customer where c_mktsegment is not distinct from null
select c_name from customer where (c_acctbal > 0) = (c_nationkey > 10)
select id from types where b
select id from types where not b
select id from types where b is true or b is null
select id from types where d > 1 or f <> f
select id from types where v = '' or v >= 'a'
select id from types where h > 9223372036854775807
select id from types where day < date '0001-01-01'
select id from types where ts between timestamp '1960-01-01' and timestamp '1970-01-01'
select id from types where e > 'low'
select id from types where u::varchar like '%1'
select o_orderkey from orders where o_orderkey = 1 or o_orderkey = 2 or o_orderkey = 3
select o_orderkey from orders where true and o_orderkey < 3
select o_orderkey from orders where null
select o_orderkey from orders where o_orderkey < 5 and 1 = 1 and 'a' = 'a'
select o_totalprice * 2 as twice from orders where twice > 150000
select o_orderkey from orders where (o_orderstatus, o_orderpriority) = ('F', '1-PRIORITY')
select o_orderkey from orders where o_comment || 'x' = 'comment 3x'
select o_orderkey from big_orders where o_orderstatus = 'F'
select o_orderkey from shop.orders where o_orderkey = 3
select o_orderkey from shop.main.orders where o_orderkey = 3
select o_orderkey from main.orders where orders.o_orderkey = 3
