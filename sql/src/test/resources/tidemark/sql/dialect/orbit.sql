-- Names that collide, macros, views over views, WITH, LIMIT.
select *, -id as id from planet order by id, name
select *, -id as neg from planet order by neg
select moons as name, name as moons from planet order by name, moons
select moons as name, name as moons from planet where name is not null order by 1, 2
select name as x, moons as x from planet order by x
select name as moons, moons from planet order by moons
select moons + 1 as moons, moons * 10 as ten from planet order by moons
select moons + 1 as m, m + 1 as n, n + 1 as moons from planet order by all
select moons + 1 as m from planet where m > 1 order by m
select id + 10 as id from planet where id > 2 order by id
select id + 10 as x from planet where x > 12 order by x
select upper(name) as name, count(*) from planet group by name order by name
select upper(name) as name from planet group by all having name like 'B%' order by name
select upper(name) as n, count(*) c from planet group by n having n like 'B%' and c > 1
select lower(name) as name, count(*) from planet group by name having count(*) > 0 order by all
select lower(name) as nm, max(moons) as moons from planet group by nm having moons > 1 order by nm
select max(moons) as moons from planet having moons is not null
select name, moons as id from planet order by id nulls first, name
select name, moons as id from planet order by planet.id
select id as a, id as b from planet order by a desc, b
select id a, -id b from planet order by b + 0
select id a, -id as id from planet order by id
select id a, -id as id from planet order by abs(id) desc
select id % 2 as id, count(*) from planet group by id order by all
select id % 2 as k, count(*) from planet group by k order by k
select id % 2 as k, count(*) from planet group by all order by k desc
select name from planet order by 1 desc limit 2
select name from planet order by length(name), name desc
select name, moons from planet order by 2 nulls first, 1 desc
select name, moons from planet order by all desc nulls last
select * exclude (info, tags) from planet order by all
select name from planet order by sz desc nulls last, name
select sz, count(*) from planet group by sz order by sz
select sz, sz::varchar, sz > 'small', sz = 'large', sz in ('small', 'large') from planet order by sz, name
select max(sz), min(sz), list(sz order by sz) from planet
select sz || '!' from planet order by 1
select enum_range(null::size), enum_first(null::size), enum_code(sz) from planet order by id
select case sz when 'large' then 'L' else 'S' end from planet order by id
select 'large'::size > 'small'::size, 'medium'::size::varchar > 'small'
select sz from planet union select 'huge' order by 1
select sz from planet where sz <> 'small' union all select 'small'::size order by 1
select coalesce(sz, 'small') as s, typeof(coalesce(sz, 'small')) from planet order by id
select info.mass, info.rings, info['mass'], planet.info.rings, (info).mass, struct_extract(info, 'rings') from planet order by id
select info.* from planet order by id
select info.mass as info from planet order by info
select info from planet where info.mass > 1 order by info.mass
select p.info.mass, pr.info from planet p join probe pr on pr.planet = p.id order by all
select planet.info, probe.info from planet, probe where planet.id = probe.planet order by 2
select unnest(info) from planet order by id
select id, unnest(info), name from planet order by id
select unnest({'a': 1, 'b': {'c': 2}}), unnest({'a': 1, 'b': {'c': 2}}, recursive := true)
select id, unnest(tags) as t from planet order by id, t
select id, unnest(tags) as t, unnest([1, 2]) as n from planet order by all
select unnest(tags) as t, count(*) from planet group by t order by t
select t, count(*) from (select unnest(tags) as t from planet) group by all order by t
select id, t from planet, unnest(tags) u(t) where t <> 'dry' order by all
select id, t.* from planet p left join unnest(p.tags) t(tag) on true order by all
select id, len(tags), tags[1], tags[-1], tags[2:], list_contains(tags, 'cold'), 'hot' in tags, tags is null from planet order by id
select 'cold' = any(tags), 'cold' = all(tags) from planet order by id
select id from planet where 'cold' in tags order by id
select id from planet where list_has_any(tags, ['hot', 'far']) order by id
select tags || ['x'], list_append(tags, 'y'), array_prepend('z', tags), list_distinct(tags), list_sort(tags, 'DESC'), list_reverse(tags) from planet order by id
select [t for t in tags if t is not null], [upper(t) || id for t in tags], list_transform(tags, lambda t, i: i || t) from planet order by id
select list_filter(tags, lambda name: name = 'cold') from planet order by id
select list_transform(tags, lambda t: t || name) from planet order by id
select list_transform([1, 2], lambda id: id + planet.id) from planet order by planet.id
select list_transform([1, 2], lambda x: list_transform([10, 20], lambda y: x * y + id)) from planet where id < 3 order by id
select list_reduce([1, 2, 3], lambda a, b: a * 10 + b), list_reduce(['a', 'b'], lambda x, y, i: x || y || i), list_reduce([1, 2], lambda a, b: a + b, 100)
select id.id, id.probe from id order by all
select id from id order by all
select id.* from id order by all
select id, i.id from id as i order by i.probe
select planet.id, id.id, id.probe from planet join id on planet.id = id.id order by all
select orbit.id.id from orbit.id order by 1
select p.name, (select name from probe where probe.planet = p.id order by name limit 1) as name from planet p order by p.name
select name, (select count(*) from probe where planet = planet.id) from planet order by planet.id
select name, (select max(name) from probe pr where pr.planet = planet.id) from planet order by planet.id
select name, exists (select 1 from probe where planet = planet.id and probe.name = name) from planet order by planet.id
select name from planet where id in (select planet from probe where name <> planet.name) order by name
select name from planet where exists (select * from id where id.id = planet.id) order by name
select (select id), (select name) from planet order by 1
select id, (select sum(x) from (select id as x union all select moons)) from planet order by id
select id, (select list(x order by x) from (values (id), (moons), (10)) t(x)) from planet order by id
select id, (select count(*) from range(moons)) c from planet order by id
select id, (select max(u) from unnest(tags) t(u)) from planet order by id
select id, (with c as (select planet.id as v) select a.v + b.v from c a, c b) from planet order by id
select id, (with recursive r(n) as (select planet.id union all select n - 1 from r where n > 0) select sum(n) from r) from planet order by id
select id, (select name from probe where planet = p.id union all select 'none' order by 1 limit 1) from planet p order by id
select p.id, x.id from planet p, lateral (select id + p.id as id from id) x order by all
select id, array(select name from probe where planet = p.id order by name desc) from planet p order by id
select array(select id from planet order by id desc limit 2), array(select 1 where false)
select name, sum(moons) over (order by (select count(*) from probe where planet = p.id), id) from planet p order by id
select name from planet p order by exists (select 1 from probe where planet = p.id) desc, name
select count(*) filter (where exists (select 1 from probe where planet = p.id)) from planet p
select sum((select count(*) from probe where planet = p.id)) from planet p
select max(moons) - (select min(moons) from planet) from planet
select name from planet group by name having max(id) > (select avg(id) from planet) order by name
select name from planet limit (select 2)
select name from planet order by id limit (select count(*) from probe) - 3 offset 1
select name from planet order by id limit 40%
select name from planet order by id limit 50 percent offset 1
select name from planet order by id offset 3
select name from planet order by id offset 1 limit 2
select name from planet order by id fetch first 2 rows only
select name from planet order by id offset 2 rows fetch next 1 row only
select name from planet order by id limit null
select name from planet order by id limit all
select * from v1 order by all
select * from v2 order by all
select * from v3 order by all
select id_1, name, nom from v3 order by all
select * from v4
select a, b from v4 order by b, a
select count(*) from v4 where b = 2
select * from v5 order by id
select v5.id, count(*) from v5 group by v5.id order by 1
select * from v6 natural join planet order by all
select * from v7 order by r, name
select v1.nom, v2.t from v1 join v2 using (nom) order by all
select v2.id + v1.id from v1, v2 where v1.nom = v2.nom order by 1
select twice(moons), twice(twice(id)), twice(x := id) from planet order by id
select named(id), named(id, 1), named(id, y := 3) from planet order by id
select total(moons) from planet
select name, total(moons) from planet group by name order by name
select id, total(moons) over () from planet
select * exclude (info, tags) from big() order by id
select b.name, u.i from big() b, upto(2) u order by all
select i from upto(5) where i % 2 = 0 order by i
select firstof(tags), firstof([id, moons]) from planet order by id
select sub(1), sub(id) from planet order by id
select orbit.twice(4), dialect.orbit.twice(5)
select 1 union all select 2.5 union all select 'x'
select true union all select 2 union all select 'x'
select 1 union select 1.0 union select '1' order by 1
select date '2024-01-01' union all select timestamp '2024-01-02 03:04:05' union all select 'z'
select 1 as a union all select null union all select 'b' order by a
select null as a union all select 1 union all select 2.5 order by a
select null union all select null
select [1] union all select [2.5] union all select null
select {'a': 1} union all select {'a': 'x'}
select 1::tinyint union all select 300 union all select 1e10::bigint
select 1 as a union all by name select 'x' as b union all by name select 2.5 as a order by all
select 1 as a union by name select 2 as a, 3 as b union by name select null as b order by all
(select 1 as a, 'x' as b) union all by name (select 'y' as b, 2.5 as a) order by a
select 1 as x union all select 2 except select 2 union all select 3 order by x
select 1 except select 2 intersect select 1
(select 1 union all select 1) except all select 1
select 1 intersect select 1.0 intersect select '1'
select id from planet union select id from probe union all select id from id order by id nulls first limit 5
select id, name from planet where id < 3 union all (select id, name from probe order by name desc limit 2) order by 2
(((select id from planet order by id desc limit 1)))
((select 1 as k) union all (select 2)) order by k desc limit 1
select * from ((select 1 as k) union all (select 2)) order by k
select id from planet where id > 3 union all select id from probe where id > 12 order by id desc offset 1
with a as (select 1 as x), b as (select x + 1 as x from a), a2 as (select * from a union all select * from b) select * from a2 order by x
with planet as (select * from planet where id > 3) select name from planet order by 1
with planet as (select 1 as id), p2 as (select * from planet) select * from p2
with a as (select 1 as x) select * from (with a as (select 2 as x) select * from a) i, a
with a as (select 1 as x) select (with a as (select x + 1 as x from a) select x from a), x from a
with a as (select 1 as x), b as (with a as (select 10 as x) select * from a) select a.x, b.x from a, b
with a(x, y) as (select id, name from planet) select y from a where x = 1
with a(x) as (select id, name from planet) select x, name from a order by x limit 1
with a as (select 1 as x), unused as (select 2 as y) select * from a
with a as not materialized (select id from planet), b as materialized (select id from a) select count(*) from a, b
with a as (select id, row_number() over (order by name) as rn from planet) select x.id, y.id from a x join a y on x.rn = y.rn + 1 order by all
with a as (select 1 as "A", 2 as a) select * from a
select * from (select 1 as "A", 2 as a, 3 as "a")
select "A", a_1 from (select 1 as "A", 2 as a)
with recursive r as (select 1 as n union all select n + 1 from r where n < 5) select sum(n), count(*) from r
with recursive r(n, p) as (select 1, 1 union all select n + 1, p * (n + 1) from r where n < 6) select * from r order by n
with recursive r(n) as (select 1 union select (n * 2) % 7 from r) select * from r order by n
with recursive t(id, path) as (select id, [id] from planet where id = 1 union all select p.id, list_append(path, p.id) from planet p, t where p.id = t.id + 1) select * from t order by id
with recursive r(n) as (select 1 union all select n + 1 from r where n < 3), s(m) as (select n from r union all select m + 10 from s where m < 20) select * from s order by m
with recursive r(a, b) using key (a) as (select 1, 10 union all select a, b - 1 from r where b > 7) select * from r
with recursive r(n) as (select 0 union all select n + 1 from r where n + 1 < (select count(*) from planet)) select * from r order by n
with recursive r(n) as (select 1 union all (select n + 1 from r where n < 4 order by n limit 1)) select * from r
with recursive r(n) as (select 1 union all select a.n + b.n from r a, r b where a.n < 5) select * from r order by n
with recursive fib(a, b) as (values (0, 1) union all select b, a + b from fib where b < 50) select a from fib order by a
with recursive r as (select 1 as a, 'x' as b union all select a + 1, b || a::varchar from r where a < 4) select b from r where a = 4
select * from (with recursive r(n) as (select 1 union all select n + 1 from r where n < 3) select * from r) a, (select 5 as k) order by n
select #1, #2 from planet order by #1
select name, moons from planet order by #2 nulls first, #1
select #2 as n from planet group by #2 order by n
select rowid, id from planet order by rowid
select max(rowid) from planet
select p.rowid, q.rowid from planet p join probe q on q.planet = p.id order by all
select rowid, * exclude (info, tags) from planet where rowid = 2
from planet select count(*)
from planet p join probe q on q.planet = p.id select p.name, q.name order by all
from planet select name, moons where moons > 1 order by name limit 1
select count(*) from (from planet)
select p from (from planet select id, name) p order by p
table planet
(table id) order by 1
values (1, 'a'), (2, null) order by 1 desc
values (1), (2.5), (null)
select * from (values (1, 'a'), (2, 'b')) limit 1
select col0, col1 from (values (1, 'a'), (2, 'b'))
select t.col0 from (values (1, 'a'), (2, 'b')) t
select x, col1 from (values (1, 'a'), (2, 'b')) t(x) order by x
select * from (values ((select max(id) from planet), 'm')) t(a, b)
select * from planet p, (values (p.id, p.moons)) v(a, b) where a = b
select distinct moons from planet order by moons
select distinct on (moons) moons, name from planet order by moons, name
select distinct on (moons) name from planet order by moons nulls first, name desc limit 2
select distinct on (moons % 2, sz) name from planet order by moons % 2, sz, name
select distinct on (m) moons % 2 as m, name from planet order by m desc, name
select distinct on (1) moons, name from planet order by 1, 2
select distinct name, moons from planet order by moons desc nulls last, name
select distinct moons + 1 as m from planet order by m
select distinct (moons, sz) from planet order by 1
select distinct * exclude (info, tags) from planet order by all limit 2
select count(distinct moons), count(distinct moons + id) from planet
