select 1 as one
select o_orderkey, o_custkey from orders
select * from region
select * from orders where o_orderkey < 10
select o.* from orders o where o_orderkey < 5
select o.*, 1 as one from orders o where o_orderkey < 5
select O_ORDERKEY from ORDERS where O_ORDERKEY < 4
select o_orderkey, o_totalprice * 2, o_totalprice + 1 as more from orders
select o_orderkey + 1 from orders
select 7 / 2, 7 // 2, 7 % 2, -7 // 2, 2 ** 3, 7 / 0
select 1.5 * 2, 1.0 / 3, 0.1 + 0.2, 1e3, 1e-2::double
select 'a' || 'b' || null, 'it''s', 'ä€'
select null, true, false, not true, null is null
select distinct o_orderstatus from orders
select distinct o_orderstatus, o_orderpriority from orders order by 1, 2
select c_custkey as id, id + 1 as next from customer
select c_acctbal as c_custkey, c_custkey from customer order by c_custkey limit 10
select o_totalprice::integer, o_totalprice::varchar, o_orderdate::timestamp, '12'::integer from orders
select try_cast('x' as integer), try_cast('7' as integer), cast('2026-01-02' as date)
select cast(1.005 as decimal(10, 2)), cast(2.5 as integer), cast(3.5 as integer), cast(-2.5 as integer)
select case when o_totalprice > 50000 then 'big' when o_totalprice > 10000 then 'middle' else 'small' end as size from orders
select case o_orderstatus when 'F' then 1 when 'O' then 2 end from orders
select case when o_orderstatus = 'F' then 'a' else 'bcd' end || '!' from orders
select coalesce(c_mktsegment, 'none'), nullif(c_mktsegment, 'AUTO'), ifnull(c_mktsegment, 'x') from customer
select greatest(1, 2, null), least(3, 2), abs(-3), sign(-2.5), round(2.567, 2), floor(2.5), ceil(2.5), trunc(2.7)
select id, b, t, s, h, ub, f, d, c, v from types
select id, day, ts, tm, iv, u from types
select * from types where id <> 2
select "o_orderkey" as "Order Key", o_custkey as "select" from orders where "o_orderkey" = 3
from region
from region select r_name
select r_regionkey as "a""b" from region
select (select max(r_regionkey) from region) as top, r_name from region
select 12345678901234567890, 1234567890123456789012345678901234567890, 0x1F
select o_orderkey as a, o_orderkey as a from orders where o_orderkey = 1
select #1 from region
select * exclude (r_name) from region
select * replace (upper(r_name) as r_name) from region
select columns('o_order.*') from orders
select [1, 2, 3] as list, [x + 1 for x in [1, 2]] as more
select {'a': 1, 'b': 'x'} as st
select list_transform([1, 2], lambda x: x + 1)
select st.a from types
select 'a' collate nocase
select li[1], len(li), mp['k'] from types
select id, unnest(st) from types
typed: select count(types.*) from types
typed: select alias(id) from types
select r.range from range(3) r
