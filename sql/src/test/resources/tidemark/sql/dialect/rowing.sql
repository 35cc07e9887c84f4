-- Windows, subqueries, recursion, orders that survive.
select list(id) from (select id from heat order by secs desc nulls last, id)
select list(id), first(crew), last(crew) from (select * from heat order by day desc nulls first, id desc)
select string_agg(crew, ',') from (select crew from heat where crew is not null order by id desc limit 3)
select crew, list(id) from (select * from heat order by id desc) group by crew order by crew
select row_number() over () as n, id from (select id from heat order by secs, id desc)
select id from (select id, secs from heat order by secs limit 3) where id > 2 order by id
select id from (select id, secs from heat order by secs, id offset 2) order by id
select * from (select id from heat order by secs desc nulls last, id limit 3)
select count(*) from (select id from heat order by secs limit 3) where id < 5
select max(id) from (select id from heat order by id limit 3)
select id from heat where id in (select id from heat order by secs, id limit 2) order by id
select id from heat where id = (select id from heat order by secs desc nulls last limit 1)
select exists (select max(id) from heat where false), exists (select 1 from heat where false), exists (select count(*) from heat having count(*) > 100)
select (select max(id) from heat where false), (select id from heat where false), (select count(*) from heat where false)
select 1 from heat order by count(*)
select sum(id) from heat limit 0
select sum(id) from heat offset 1
select 1 as one from heat having max(id) > 5 order by one
select crew from heat group by crew order by count(*) desc, max(secs), crew limit 2 offset 1
select crew, lane + 1, lane, sum(secs) from heat group by all order by all
select [crew, max(day)::varchar], count(*) from heat group by crew order by all
select case when count(*) > 1 then crew else 'one' end as k, count(*) from heat group by crew order by all
select case when crew = 'Ash' then count(*) end from heat group by crew order by 1
select crew, (select club from crew c where c.name = h.crew) as club, count(*) from heat h group by all order by all
select (select club from crew c where c.name = h.crew) as club, count(*) from heat h group by 1 order by 1
select (select club from crew c where c.name = h.crew) as club, sum(secs) from heat h group by club having sum(secs) > 100 order by club
select crew, count(*) filter (where lane = (select min(lane) from lanes)) from heat group by crew order by crew
select crew, sum(secs) filter (where exists (select 1 from lanes l where l.lane = heat.lane and wind > 0)) from heat group by crew order by crew
select crew, list(distinct lane order by lane desc) filter (lane > 1) from heat group by crew order by crew
select crew, max((select max(wind) from lanes l where l.lane = heat.lane)) from heat group by crew order by crew
select crew, (select count(*) from lanes where lane = max(heat.lane)) from heat group by crew order by crew
select crew, (select list(lane order by lane) from lanes where lane <= count(heat.id)) from heat group by crew order by crew
select crew, (select max(age) from crew where name = heat.crew) + min(secs) from heat group by crew order by crew
select id, (select sum(h.secs) from heat h where h.crew = heat.crew and h.id <= heat.id) as run from heat order by id
select id, (select count(*) from heat b where b.secs < a.secs or (b.secs = a.secs and b.id < a.id)) + 1 as pos from heat a order by pos, id
select id, (select row_number() over (order by lane) from lanes where lanes.lane = heat.lane limit 1) from heat order by id
select id, (select max(x) from (select sum(wind) over (order by wind) as x from lanes where lanes.lane = heat.lane)) from heat order by id
select id, (select count(*) from (select distinct lane from lanes where lane < heat.lane)) from heat order by id
select id, (select sum(x.wind) from lanes x join lanes y on x.lane = y.lane and y.lane = heat.lane) from heat order by id
select id, (select max(c.age) from crew c where exists (select 1 from lanes l where l.lane = heat.lane and c.name = heat.crew)) from heat order by id
select id, (select (select (select heat.id + count(*) from lanes where lane = heat.lane))) from heat order by id
select name, (select max(secs) from heat where crew = name) from crew order by name
select name, (select max(secs) from heat where heat.crew = crew.name) from crew order by name
select name, age, (select avg(age) from crew c2 where c2.club = crew.club) from crew order by name
select name from crew where age > (select avg(age) from crew c2 where c2.club = crew.club) order by name
select name from crew where not exists (select 1 from heat where crew = name) order by name
select name from crew where (select count(*) from heat where crew = name) = 0 order by name
select name from crew c where age = (select max(age) from crew where club = c.club) order by name
select club, count(*) from crew group by club having exists (select 1 from heat where crew in (select name from crew x where x.club = crew.club)) order by club
select distinct crew from heat where lane not in (select lane from lanes where wind is null) order by crew
select id, secs - avg(secs) over (partition by crew) as d from heat order by id
select id, rank() over w, dense_rank() over w, percent_rank() over w, cume_dist() over w, ntile(2) over w from heat window w as (order by secs nulls first, id) order by id
select id, rank() over (order by secs), count(*) over (order by secs), sum(id) over (order by secs range current row) from heat order by id
select id, sum(id) over (order by secs rows current row), sum(id) over (rows between unbounded preceding and current row) > 0 from heat order by id
select id, first_value(secs) over (order by id rows between 1 following and 3 following), last_value(secs ignore nulls) over (order by id), nth_value(id, 3) over (order by id) from heat order by id
select id, lead(secs, 2, -1) over (partition by lane order by id), lag(crew, lane) over (order by id), lead(id, -1) over (order by id) from heat order by id
select id, sum(id) over (order by id rows between lane preceding and current row) from heat where lane is not null order by id
select id, max(secs) over (order by day range between interval 2 days preceding and interval 1 day following) from heat order by id
select id, count(*) over (order by day range between '3 days'::interval preceding and current row exclude current row) from heat order by id
select id, count(*) over (partition by crew, day), count(*) over (partition by (select 1)) from heat order by id
select id, min(id) over (partition by secs order by id desc) from heat order by id
select id, string_agg(id::varchar, '') over (order by id desc rows between current row and 2 following) from heat order by id
select id, list(id) over (order by secs desc nulls last, id groups 1 preceding) from heat order by id
select id, arg_max(id, secs) over (order by id), median(secs) over (order by id rows 2 preceding), mode(lane) over (order by id) from heat order by id
select id, count(distinct crew) over (order by id), sum(distinct lane) over (partition by day) from heat order by id
select id, any_value(crew order by id desc) over (partition by day), string_agg(crew, '' order by crew desc) over (partition by day) from heat order by id
select id, sum(lane) filter (where secs < 61) over (order by id), count(*) filter (crew = 'Ash') over () from heat order by id
select id, cume_dist(order by secs) over (partition by day order by id) from heat order by id
select id, rank(order by secs desc) over (order by id), row_number(order by lane) over (order by id rows between 2 preceding and current row) from heat order by id
select id, first_value(id order by secs desc nulls last) over (order by id), lead(id order by secs) over () from heat order by id
select id, fill(secs) over (order by id) from heat order by id
select crew, secs from heat qualify row_number() over (partition by crew order by secs, id) = 1 order by crew, secs
select crew, secs from heat where secs < 65 qualify secs = min(secs) over (partition by crew) order by all
select id, row_number() over (order by id) as rn from heat qualify rn % 2 = 0 order by id
select crew, count(*) as n from heat group by crew qualify n = max(n) over () order by crew
select crew, count(*) as n, rank() over (order by n desc) as r from heat group by crew qualify r <= 2 order by all
select distinct crew from heat qualify count(*) over (partition by crew) > 1 order by crew
select id from heat qualify sum(id) over (order by id) < 10 order by id desc limit 2
select id from heat order by row_number() over (order by secs desc nulls last, id)
select id, sum(id) over w2 from heat window w as (partition by crew), w2 as (w order by id rows 1 preceding) order by id
select sum(x) over (order by y) from (select sum(id) as x, crew as y from heat group by crew) order by 1
select max(r) from (select rank() over (order by secs) as r from heat)
select * from (select id, ntile(4) over (order by id) as q from heat) where q = 2 order by id
select a.id, b.id from (select id, row_number() over (order by secs, id) rn from heat) a join (select id, row_number() over (order by secs, id) rn from heat) b on a.rn = b.rn - 1 order by all
with r as (select id, row_number() over (order by secs, id) as rn from heat) select a.id, b.id from r a left join r b on b.rn = a.rn + 1 order by all
with r as (select crew, sum(secs) as s from heat group by crew), t as (select sum(s) as t from r) select crew, s / t as share from r, t order by all
with a as (select * from heat where lane = 1), b as (select * from a where id > 1), c as (select * from a union all select * from b) select count(*), sum(id) from c
with a as (select crew, count(*) as n from heat group by all) select * from a where n = (select max(n) from a) order by all
with t(a, b) as (values (1, 'x'), (2, 'y')) select * from t where a = (select max(a) from t)
with a as (select id from heat), b as (select id from a where id in (select id from a where id > 3)) select sum(id) from b
with a as (select 1 as x) select * from heat where id = (select x from a)
with a as (select 1 as x) select (with b as (select x + 1 as y from a) select y from b) as z, (select count(*) from a) from heat where id = 1
with recursive a as (select id, crew from heat where id = 1), b(n) as (select 1 union all select n + 1 from b where n < (select max(id) from a) + 2) select * from b, a order by n
with recursive t(n, s) as (select 1, 'a' union all select n + 1, s || (select 'b') from t where n < 4) select * from t order by n
with recursive p(name, d) as (select 'Ash', 0 union select c.name, d + 1 from crew c, p where c.age > (select age from crew where name = p.name) and d < 3) select name, min(d) from p group by name order by name
with recursive w(lo, hi) as (select 1, 100 union all select case when mid < 37 then mid + 1 else lo end, case when mid >= 37 then mid else hi end from (select lo, hi, (lo + hi) // 2 as mid from w where lo < hi) m) select max(lo) from w
with recursive t as (select 1 as i union all select i + 1 from t where i < 3), u as (select i * 10 as j from t) select * from t, u order by all
with recursive t(i) using key (i) as (select 1 union select i + 1 from t where i < 3) select * from t order by i
with recursive d(id, best) using key (id) as (select 1, 10 union (select n.id, min(d.best - 1) from d, (values (1), (2), (3)) n(id) where n.id = d.id + 1 group by n.id)) select * from d order by id
select t.* from (with recursive t(i) as (select 1 union all select i + 1 from t where i < 3) from t) t where i <> 2 order by i
select h.id, r.i from heat h, lateral (with recursive t(i) as (select h.lane union all select i - 1 from t where i > 1) select i from t) r order by all
select crew from heat union select name from crew except select 'Yew' intersect select name from crew order by 1
select crew, secs from heat where id < 3 union all select name, age from crew where age > 20 order by 2 desc, 1
select id, secs from heat union all by name select age as secs, name from crew order by all
select sum(n) from (select count(*) as n from heat union all select count(*) from crew)
select * from (select id from heat except select lane from lanes) order by id desc limit 3
select id from heat where id in (select lane from lanes union select 7) order by id
select count(*) from (select lane from heat intersect all select lane from lanes)
(select id from heat order by id limit 1) union all (select id from heat order by id desc limit 1) order by id desc
select * from ((select id, 'lo' as k from heat order by id limit 2) union all (select id, 'hi' from heat order by id desc limit 2)) order by k, id
select distinct on (crew) crew, day, id from heat order by crew, day desc nulls last
select distinct on (crew) id from heat where secs is not null order by crew, secs, id desc
select * from (select distinct on (lane) lane, id from heat order by lane, id desc) where id > 4 order by lane
select count(*) from (select distinct on (crew, lane) * from heat)
select distinct lane, count(*) over (partition by lane) from heat order by lane
select distinct lane from heat order by lane desc nulls first limit 2
select distinct case when lane > 1 then 'hi' else 'lo' end from heat order by 1
select all id from heat order by id limit 1
select id from heat order by lane nulls first, secs desc nulls first, id
select id from heat order by crew is null, crew desc, id limit 4
select id, crew from heat order by length(crew), 2, 1 desc
select id from heat order by case crew when 'Elm' then 0 else 1 end, id
select id from heat order by (id % 3, -id)
select id from heat order by [lane, id]
select id from heat order by {'a': lane, 'b': -id}
select id as crew, crew as id from heat order by heat.crew, heat.id
select id x from heat order by x % 2, x
select sum(secs) s, crew from heat group by crew order by s nulls first, crew
select crew, sum(secs) from heat group by crew order by sum(secs) / count(*), crew
select crew c, count(*) n from heat group by c order by n desc, c nulls first
select count(*), crew from heat group by 2 order by 2 nulls first
select crew, lane, grouping_id(crew, lane), count(*) from heat group by grouping sets ((crew, lane), crew, lane, ()) order by 3, 1, 2
select crew, sum(id) from heat group by rollup (crew) having sum(id) > 5 order by grouping(crew), crew
select crew, lane, sum(id), rank() over (partition by grouping(lane) order by sum(id) desc) from heat group by rollup (crew, lane) order by all
select lane, crew, count(*) from heat where lane is not null group by cube (lane, crew) order by all limit 5
select year(day), month(day), count(*) from heat group by rollup (year(day), month(day)) order by all
select year(day) as y, count(*) from heat group by grouping sets ((y), ()) order by all
select day, max(day) over () from heat group by grouping sets ((day), ()) order by all
select crew, count(*) from heat group by grouping sets ((crew), ()) having crew is not null order by crew
select coalesce(crew, 'none'), count(*) from heat group by rollup (coalesce(crew, 'none')) order by all
select upper(crew) as u, lower(crew), count(*) from heat group by rollup (crew) order by all
select lane * 2 as l2, sum(lane) from heat group by cube (lane) order by all
select 1 as c, crew, count(*) from heat group by rollup (c, crew) order by all
select 'k' as c, count(*) from heat group by cube (c) order by all
select crew, 'x' || crew, count(*) from heat group by rollup (1, 2) order by all
select lane, grouping(lane) as g from heat group by rollup (lane) order by g desc, lane limit 2
select grouping(crew, lane), count(*) from heat group by crew, lane order by all
select crew, day, count(*) from heat group by crew, grouping sets ((day), ()) order by all
select crew, (select count(*) from lanes) from heat group by rollup (crew) order by all
select crew, (select max(age) from crew c where c.name = heat.crew) from heat group by rollup (crew) order by all
