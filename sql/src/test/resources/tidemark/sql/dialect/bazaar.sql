-- Long questions over views, lists and structs.
select * from busy order by owner
select * from best order by place, owner
select owner from best where place = 1
select b.owner, s.id from best b join stall s using (owner) where place <= 2 order by all
select * from goods2 order by gid, stall
select n_tags, count(*) from goods2 group by n_tags order by n_tags
select owner, turnover / (select sum(turnover) from busy) as share from busy order by share desc nulls last, owner
select gid, count(*) as n, sum(qty) as q, n * 10 as t from deal group by gid having q > 5 order by t desc, gid
select gid, buyer, sum(qty) from deal group by rollup (gid, buyer) having sum(qty) > 10 order by all
select buyer, list(distinct gid order by gid) as gids, len(gids) as n from deal group by buyer order by n, buyer
select buyer, count(*) as n, (select max(price) from good where price > n) as p from deal group by buyer order by buyer
select buyer, max(ts) as last, (select count(*) from deal d where d.ts > last) as later from deal group by buyer order by buyer
select buyer, count(*) c from deal group by buyer having c > (select count(*) from good) order by buyer
select buyer b, (select count(*) from deal where buyer = b) from deal group by b order by all
select buyer b, (select count(*) from deal d where d.buyer = deal.buyer) from deal group by buyer order by all
select d.buyer, (select sum(x.qty) from deal x where x.buyer is not distinct from d.buyer and x.ts < max(d.ts)) from deal d group by d.buyer order by all
select date_trunc('day', ts) as day, count(*) filter (where buyer = 'x') as xs, count(*) as n, round(100 * xs / n, 1) as pct from deal group by day order by day
select day, sum(n) over (order by day) as run from (select ts::date as day, count(*) as n from deal group by day) order by day
select ts::date as day, sum(count(*)) over (order by ts::date) as run from deal group by day order by day
select ts::date as day, sum(count(*)) over (order by day) as run from deal group by day order by day
select gid, ts, qty, sum(qty) over (partition by gid order by ts rows between unbounded preceding and 1 preceding) as before from deal where gid in ('fig', 'tea') order by gid, ts
select gid, qty, qty - lag(qty) over w as diff, first_value(qty) over w from deal window w as (partition by gid order by did) qualify diff > 0 order by gid, did
select gid, did from deal qualify dense_rank() over (partition by gid order by qty desc nulls last) = 1 order by gid, did
select g.gid, s.owner, d.n from good g left join stall s on s.id = g.stall left join (select gid, count(*) as n from deal group by gid) d using (gid) order by all
select gid, s.owner from good g join stall s on g.stall = s.id and s.open < time '09:00' order by all
select s.owner, g.gid from stall s left join good g on g.stall = s.id and g.price > (select avg(price) from good) order by all
select owner, spot.row, spot.col, spot from stall where spot.row = 1 order by spot.col desc
select spot.row as r, list(owner order by owner) from stall group by r order by r nulls last
select spot, count(*) from stall group by spot order by spot
select s.spot.row + s.spot.col from stall s order by 1
select t.s.row from (select spot as s from stall) t order by 1
select owner, {'o': owner, 'n': {'id': id}}.n.id as nid from stall order by nid desc
select owner, attrs['from'], attrs['size'] is null from stall s join good g on g.stall = s.id order by all
select gid, unnest(tags) as tag from good order by gid, tag
select tag, count(*) from (select unnest(tags) as tag from good) group by tag order by tag
select g.gid, t.tag from good g, unnest(g.tags) as t(tag) where t.tag like '%e%' order by all
select g.gid, (select string_agg(upper(x), '+' order by x) from unnest(g.tags) u(x)) from good g order by all
select gid, list_transform(tags, lambda t: t || ':' || gid) from good order by all
select gid, list_filter(tags, lambda t: len(t) > price) from good order by all
select gid, [t for t in tags if t <> 'sweet'], [len(t) + price for t in tags] from good order by all
select gid, list_reduce(list_transform(coalesce(tags, []), lambda t: coalesce(len(t), 0)), lambda a, b: a + b, 0) from good order by all
select list_transform([1, 2, 3], lambda x: x + (max(did) - 30)) from deal
select buyer, list_transform([1, 2], lambda k: k * count(*)) from deal group by buyer order by buyer
select array_agg(1 order by did) filter (did < 4), list(distinct 2) from deal
select first(gid), last(gid) from (select gid from deal order by ts desc)
select cast(price as decimal(10,4)), price::decimal(6,1), price::double precision, price::numeric(12,2), price::real, price::character varying, cast(price as varchar(3)) from good order by gid, price
select '2025-01-01 10:00:00'::timestamp(0), '2025-01-01 10:00:00.123456'::timestamp(3), '10:00'::time without time zone, '2025-01-01'::timestamp with time zone, '1'::int4, '2'::int8, '3'::signed, '4'::long, '5'::oid, true::bool, 'x'::nvarchar, '1 day'::interval
select @(-5), abs(-5), 7 // 2 ** 2, 2 ** 3 ** 2, -2 ** 2, 1 - -1, 5 & 6 | 1 << 2, ~5 + 1, 10 % 4 * 3
select 'abc' ^@ 'a', [1, 2] @> [1], [1] <@ [1, 2], [1, 2] && [2], 'a.c' ~ 'a\.c', 'abc' !~~ 'b%', 'ABC' ~~* 'a%', 'abc' ~~~ 'a*', 'x' || 1 || null
select -9223372036854775808, - 2147483648, 1e400, -1e400, 18446744073709551616, 0.1e1, 1e-400
select null::integer[] is null, [null]::integer[], cast(null as struct(a int)).a, null::json->'a', null || 'x'
select case when null then 1 else 2 end, case null when null then 1 else 2 end, if(null, 1, 2), nullif(null, 1), coalesce(null, null), null in (1, null), 1 in (1, null), 2 not in (1, null)
select did from deal where qty in (select qty from deal where gid = 'rug') and buyer = any (select buyer from deal where gid = 'pie') order by did limit 5
select did from deal where (gid, buyer) not in (select gid, buyer from deal where buyer is not null and gid is not null and did < 15) order by did
select did from deal d where ts = (select max(ts) from deal where gid = d.gid) order by did
select did from deal d where 2 = (select count(distinct qty) from deal x where x.buyer = d.buyer and x.gid = d.gid) order by did
select did from deal where exists (select 1 from good where good.gid = deal.gid and exists (select 1 from stall where stall.id = good.stall and stall.owner < deal.buyer)) order by did limit 4
select gid from good where price >= all (select price from good where price is not null) order by gid
select gid from good where price < some (select price from good g where g.gid = good.gid) order by gid
select gid, price > all (select price from good g2 where g2.gid <> good.gid and price is not null) as top from good order by all
select (select count(*) from deal where gid = g.gid and ts > (select min(ts) from deal where gid = g.gid)) as n, gid from good g order by all
select owner, (select list({'g': gid, 'n': (select count(*) from deal where deal.gid = good.gid)} order by gid) from good where stall = stall.id) from stall order by owner
select owner, (select list(gid order by gid) from good g where g.stall = s.id) as goods from stall s order by owner
select owner, x.* from stall s left join lateral (select gid, price from good where stall = s.id order by price desc limit 1) x on true order by owner
select owner, x.n, y.m from stall s, lateral (select count(*) as n from good where stall = s.id) x, lateral (select max(did) as m from deal where qty > x.n) y order by owner
with x as (select gid, sum(qty) as q from deal group by gid), y as (select max(q) as top from x) select gid, q, q = top from x, y order by gid
with x as (select * from deal where buyer = 'x'), y as (select * from deal where buyer = 'y') select count(*) from x join y on x.gid = y.gid and x.ts < y.ts
with deal as (select * from deal where did < 5) select count(*) from deal
with good as (select 'fig' as gid), d as (select count(*) as n from deal where gid in (select gid from good)) select * from d
with x(a, b) as (select gid, qty from deal), z as (select a, max(b) as b from x group by a) select a, b from z union all select 'all', max(b) from z order by a, b
with recursive chain(did, gid, n) as (select did, gid, 1 from deal where did = 1 union all select d.did, d.gid, n + 1 from chain c join deal d on d.did = (select min(did) from deal where did > c.did and gid <> c.gid) where n < 5) select * from chain order by n
with recursive days(d) as (select date '2025-03-01' union all select d + 1 from days where d < date '2025-03-05') select d::date as d, count(did) from days left join deal on ts::date = d group by all order by d
with recursive s(n, acc) as (select 0, []::integer[] union all select n + 1, list_append(acc, n) from s where n < 3) select * from s order by n
with recursive s(n) as (select 1::bigint union all select n * 2 from s where n < 50) select list(n order by n), typeof(any_value(n)) from s
with recursive r(i, s) as (select 1, 'a'::varchar union select i % 3 + 1, chr(97 + i) from r) select * from r order by all
select * from (values (1, 'one'), (2, 'two')) as v(n, w) where n in (select id from stall) order by n desc
select v.n, s.owner from (values (1), (5)) v(n) left join stall s on s.id = v.n order by all
select * from (select 1 as a, 2 as b) x natural join (select 2 as b, 3 as c) y
select * from (select 1 as a) x, (select 2 as a) y
select x.a, y.a as a2 from (select 1 as a) x, (select x.a + 1 as a) y
select a from (select 1 as a) x join (select 1 as a) y using (a)
select count(*) from stall a, stall b, stall c where a.id < b.id and b.id < c.id
select gid, sum(case when buyer = 'x' then qty end) as x, sum(case when buyer = 'y' then qty end) as y from deal group by gid order by gid
pivot (select gid, buyer, qty from deal where buyer is not null) on buyer in ('x', 'y', 'z') using sum(qty) group by gid order by gid
pivot deal on buyer using count(*) group by gid order by gid
pivot deal on gid using sum(qty) as q, max(did) as m group by buyer order by buyer
select * from (pivot deal on buyer using count(*) group by gid) order by gid
with p as (pivot deal on buyer using count(*) group by gid) select gid, x + y from p order by gid
unpivot (select gid, min(qty) as lo, max(qty) as hi from deal group by gid) on lo, hi into name k value v order by gid, k
unpivot (select gid, price, stall::decimal(7,2) as st from good) on columns(* exclude gid) order by all
select gid, name, value from (unpivot (select gid, qty, did::integer as did from deal where did < 3) on qty, did) order by all
select id, owner from stall order by owner collate nocase, id desc
select owner collate nocase as o, count(*) from stall group by o order by o
select distinct lower(owner) from stall order by 1
select owner from stall where owner collate nocase = 'ADA' order by owner
select max(owner collate nocase) from stall
select string_agg(owner, ',' order by owner collate nocase, id) from stall
select row_number() over (order by owner collate nocase, id) as n, owner from stall order by n
select id, owner from stall union all by name select stall as id, gid as owner from good where stall is not null order by id, owner
select gid from good intersect select gid from deal order by gid
select gid from deal except select gid from good
select gid, stall from good union select gid, qty from deal where did < 3 order by all
select count(*) from (select gid from deal union all select gid from good)
(select gid, qty from deal order by qty desc nulls last, did limit 2) union all (select gid, stall from good order by price limit 1)
select * from (select did, row_number() over (order by ts desc) as rn from deal) t where rn between 2 and 4 order by rn
select did, ntile(4) over (order by did) as quarter from deal order by did limit 10 offset 5
select quarter, count(*), min(did) from (select did, ntile(4) over (order by did) as quarter from deal) group by quarter order by quarter
select did % 3 as m, did % 2 as n, count(*) from deal group by cube (m, n) order by all
select did % 3 m, count(*) c, c * 1.0 / sum(c) over () as share from deal group by m order by m
select sum(qty) filter (ts >= timestamp '2025-03-03') as late, sum(qty) as total, late < total from deal
select min(ts), max(ts), max(ts) - min(ts) as span, extract(day from span) from deal
select hour(ts) // 6 as part, count(*) from deal group by part order by part
select strftime(ts, '%d') as d, sum(qty) as s from deal group by all having s > 8 order by d
select to_json(s) from stall s order by s.id
select json_object('o', owner, 's', spot)->>'$.s.row' from stall order by id
select json_group_object(gid, price) from (select gid, max(price) as price from good group by gid order by gid)
select attrs, map_keys(attrs) from good where map_contains(attrs, 'from') order by attrs['from']
select s, g from stall s join good g on g.stall = s.id where g.gid = 'oil'
select s.owner, g from stall s join good g on g.stall = s.id where g.gid = 'oil'
select struct_pack(o := owner, n := (select count(*) from good where stall = stall.id)) from stall order by id
select id, coalesce(open, time '00:00') as open from stall order by open, id
select id, open as o from stall where o is not null order by o, id
select owner as id, id as owner from stall order by owner
select id, id as id, stall.id from stall order by 1 limit 1
select *, * from (select 1 as a, 2 as b)
select a_1, b_1 from (select *, * from (select 1 as a, 2 as b))
select columns(*) from (select 1 as a, 2 as b) where columns(*) > 0
select columns('i.*') + 1, owner from stall order by 1
select * replace (id * 2 as id), id from stall order by all
select s.* replace (upper(owner) as owner), g.gid from stall s join good g on g.stall = s.id order by all
select max(columns(* exclude (spot, open))) from stall
select * from stall order by spot.row nulls first, id desc
select did, ts from deal order by ts::time, did desc limit 5
select did from deal order by qty % 2 desc nulls first, qty, did limit 6
select gid from deal group by gid order by sum(qty) desc nulls last, gid limit 2
select gid, row_number() over (order by sum(qty) desc, gid) from deal group by gid order by 2
select first_value(gid) over (order by price desc nulls last) as top, gid from good order by gid, price
select count(*) over (partition by stall order by price range between 5 preceding and 5 following) from good order by gid, price
select gid, percent_rank() over (partition by stall order by price) from good order by all
