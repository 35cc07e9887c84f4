-- Names: schemas, views over views, dots and keywords in names, rows as structs, macros, stars and COLUMNS.
select * from runner order by id
select fast, double_speed from runner where fast order by id
select * from relay_b.runner order by id
select relay.runner.team, relay_b.runner.team from relay.runner, relay_b.runner where relay.runner.id = relay_b.runner.id order by 1
select r.team, b.team from relay.runner as r left join relay_b.runner as b using (id) order by id
select id, relay.runner.id, b.id from relay.runner full join relay_b.runner b using (id) order by id
select * from v2 order by id
select * from v3 order by a
select v3.a + 1 as a, b from v3 order by v3.a
select * from v4 order by id
select * from v5 order by all
select v.team, count(*) from v5 v group by v.team order by 1
select * from dialect.relay.v3 where dialect.relay.v3.b = 'red'
select "c.d", "a.b", "a.b"."a.b", "a.b"."c.d" from "a.b"
select "a.b".x."y.z", x."a.b", "a.b"."x"."a.b" from "a.b"
select runner.id, team.runner.id, team.team from team order by 1
select team.runner.team, runner.team from team order by team
select team.team, runner.id from team join runner on team.team = runner.team and runner.id = 1
select t.runner from team t where t.runner.id = 1
select team from team order by team
select runner from runner order by runner.id limit 1
select r from (select * from runner) r where r.id = 3
select "from", "where", "group by", "1", " " from "select" order by "from"
select "select"."from", "select"."group by" + "1" from "select" where "select"."1" = 3
select s."from" as "select", s."1" as "from" from "select" as s order by "select"
select * from "select" order by "from" desc
select count("group by") "count", sum("1") as "sum" from "select" group by "where" order by "count", "sum"
select plus(1, 2), relay_b.plus(1, 2), relay.plus(1, 2), dialect.relay_b.plus(1, 1)
select plus(id, 1) p from runner where plus(id, 1) > 2 order by p
select * from top_of(2)
select t.id from top_of(3) t join relay_b.runner using (id) order by 1
select * from filtered('runner', 3) order by id
select * from filtered('relay_b.runner', 2) order by id
select columns(*) from wide order by c1
select columns('c\d') from wide order by 1
select columns('c(\d)') as 'd\1' from wide order by 1
select columns('c(\d)') as "x_\1", n1 from wide order by 1
select columns(lambda c: c like '%1') from wide order by 1
select columns([x for x in (*) if x like 'c%']) from wide order by 1
select columns(* exclude (n1)) + 1 from wide order by 1
select columns(* replace (c1 + 1 as c1)) from wide order by 1
select * exclude (c1, "c2") from wide order by c3
select * exclude c1 from wide order by c3
select * replace (c1 * 10 as c1, n1 || '!' as n1) from wide order by c1
select * rename (c1 as first, n1 as label) from wide order by first
select * exclude (n2) replace (c1 + 1 as c1) rename (c2 as second) from wide order by 1
select * like 'c%' from wide order by 1
select * not like 'c%' from wide order by 1
select * ilike 'C_' from wide order by 1
select * similar to 'c[12]' from wide order by 1
select * glob 'n*' from wide order by 1
select max(columns(*)) from wide
select min(columns('c.')), max(columns('c.')) from wide
select sum(columns('c[12]')) over (order by c1) from wide order by 1
select columns('c[12]') + columns('c[12]') from wide order by 1
select columns('c1') as a, columns('c2') as b from wide order by 1
select coalesce(*columns('n.|c1')) from (select null::varchar n1, 'x' as n2, 'y' as c1)
select greatest(*columns('c\d')) from wide order by 1
select [*columns('c\d')] from wide order by 1
select struct_pack(*columns('c\d')) from wide
select id from runner where columns(* exclude (team, fast)) > 0 order by id
select c1 from wide where columns('c\d') >= 0 and n1 > 'v1' order by 1
select w.*, w.c1 as again from wide w order by w.c1 limit 1
select wide.* exclude (n2), r.id from wide, runner r where r.id = c1 order by 1
select * from wide w1 join wide w2 using (c1) order by c1
select w1.*, w2.* from wide w1 join wide w2 on w1.c1 + 1 = w2.c1 order by w1.c1
select w1.* exclude (n1, n2), w2.n1 from wide w1 join wide w2 using (c1, c2) order by c1
select * exclude (w1.n1, w2.n1) from wide w1 join wide w2 using (c1) order by c1
select count(*), count(w1.*) from wide w1
select * from (select * from wide) order by all desc limit 2
select c, count(*) from painted group by c order by c
select id, c > 'red', c = 'blue', c::varchar > 'green', c in ('red', 'green') from painted order by id
select p.id, r.id from painted p join runner r on p.c = r.team order by all
select p.id, r.id from painted p join runner r on p.c::varchar = r.team order by all
select max(c), min(c), list(c order by c desc) from painted
select c from painted union select team from runner order by 1
select case when c = 'red' then 'red' else c end from painted order by id
select coalesce(c, 'red'::colour), coalesce(c, 'none') from painted order by id
select enum_range(null::colour), enum_code(c), enum_first(c) from painted order by id
select k, v, sum(v) over (order by k), last_value(v ignore nulls) over (order by k) from gap order by k
select k, first_value(v) over (order by k rows between 1 following and 3 following), nth_value(v, 2 ignore nulls) over (order by k rows between unbounded preceding and unbounded following) from gap order by k
select k, count(v) over (order by k groups between 2 preceding and 1 preceding), count(*) over (order by k range between 2 preceding and 1 following exclude current row) from gap order by k
select k, sum(v) over (order by k desc rows between current row and 2 following exclude ties) from gap order by k
select k, lead(v, 2, -1) over (order by k), lag(v, k) over (order by k), lag(v, 1, k) over (order by k) from gap order by k
select k, sum(k) over (partition by v is null order by k rows between k preceding and current row) from gap order by k
select k // 3 g, sum(v) s, sum(sum(v)) over (order by k // 3) r, rank() over (order by sum(v) desc nulls last) from gap group by g order by g
select k // 3 as g, max(v) - lag(max(v)) over (order by g) as d from gap group by g order by g
select k from gap qualify sum(v) over (order by k) > 20 and v is not null order by k
select k // 4 as g, count(*) from gap group by g qualify row_number() over (order by count(*) desc, g) = 1
select k // 4 as g, list(v order by k) filter (where v is not null) from gap group by all order by g
select distinct on (k // 4) k // 4 as g, v from gap order by g, v desc nulls last
select distinct k % 3 as m, count(*) over (partition by k % 3) from gap order by m
select k % 2 as m, k % 3 as n, count(*), grouping(m, n) from gap group by rollup (m, n) order by all
select k % 2 as m, sum(v) from gap group by grouping sets ((m), ()) having sum(v) > 50 order by m nulls last
select sum(v) from gap group by () order by 1
select k % 2, k % 3, count(*) from gap group by 1, 2 order by 3 desc, 1, 2
select k % 2 as m, count(*) from gap group by m order by count(*) desc, -m
select k % 2 as k, sum(k) from gap group by all order by 1
select k as v, v as k from gap where k > 7 order by v
select k + v as k from gap where v > 10 order by k
select -k as k from gap where k < 3 order by k
select k as x, x + 1 as y, y * x as z from gap where z > 50 order by z
select k, k + 1 as k2 from gap group by k, k2 having k2 > 8 order by all
select * from gap limit 3 offset 8
select * from gap order by v desc nulls last, k limit 10%
select k from gap order by k fetch first 2 rows only
select k from gap order by all desc limit 1
select k from gap offset 8
select * from gap tablesample 100%
select count(*) from gap using sample 100 percent
select * from gap where k in (1, 2) union all values (7, 8) order by k
values (1, 'a'), (2, null)
(values (1), (2)) order by 1 desc
table painted
from painted where id > 2 order by id
from painted select c, id + 1 order by 2 limit 2
from (from painted where id < 3) select count(*)
from runner r, relay_b.runner b select r.id, b.id where r.team = b.team order by all
select x.a, x.b.c from (select {'a': 1, 'b': {'c': 2}} as x)
select x.* from (select {'a': 1, 'b': 2} as x)
select count(*) filter (team = 'red') as red, count(*) filter (where team = 'blue') from runner
select team, list({'id': id, 's': speed} order by id) as l from runner group by team order by team
select team, any_value(speed), arg_max(id, speed), max(id) filter (where fast) from runner group by team having bool_or(fast) order by team
select describe_free from (select 1 describe_free)
describe runner
describe select fast, team from runner
summarize painted
show tables
select c1, c2 from (select min(columns('c.')) from wide)
select * from (select columns('c[12]') + columns('c[12]') from wide) order by 1
select min(columns('c.')) from wide order by c1
select c1, "greatest(dialect.relay.wide.c1, dialect.relay.wide.c2, dialect.relay.wide.c3)" from (select c1, greatest(*columns('c\d')) from wide) order by all
select * from (select greatest(*columns('c\d')) from wide) order by 1
describe select min(columns('c.')), max(columns('c.')) from wide
describe select coalesce(columns(['n1', 'n2']), '?') from wide
select columns('c.') + 1 as k from wide order by 1
select -columns('c[12]') from wide order by c1
select columns('c[12]') % 2, count(*) from wide group by all order by all
select columns('c[12]') * 2 as d, * from wide order by all
select x.c1 from (select columns('c.')::varchar from wide) x order by 1
with t as (select max(columns(*)) from wide) select c3, n1 from t
select n1 || columns('n.') from wide order by all
select unnest(columns('l')) from (select [1, 2] as l) order by 1
select * replace (-c1 as c1) from wide order by c1 limit 1
select columns('c1') as a from wide order by a desc limit 1
select columns(* replace (-c1 as c1)) from wide order by c1 limit 1
select * rename (c2 as c1, c1 as c2) from wide order by c1 desc limit 1
select c1 from wide where columns('c\d') >= 0 and n1 > 'v1' order by 1
select k, count(*) from (select 1 as k, * from (select max(c1), sum(c2) from wide) q) group by k
select k, m, count(*) from (select 1 as k, * from (select max(c1) as m, sum(c2) from wide) q) group by all
select id, (with recursive r(x) as (select w.id union all select x - 1 from r where x > 0) select list(a.x order by a.x) from r a, r b where a.x = b.x) from runner w order by id
from (pivot runner on team using first(id order by speed desc nulls last, id))
pivot runner on team using string_agg(id, '-' order by id desc) as l, count(*) filter (fast) as f group by fast order by fast
select r.range from range(3) r order by 1
select range, r, r.r, r.range from range(3) r order by 1
select a.range + b.range from range(1) a, range(2) b order by 1
select u.unnest, u.ordinality from unnest([5]) with ordinality u
select u.unnest from (select 1) t, unnest([t]) u
select max(range) from range(5) t group by range % 2 order by 1
select * from range(2) r join range(2) s on r.range = s.range order by 1
select r.* from range(3) r order by range desc
select (select max(s.range) from range(r.range) s) from range(3) r order by r.range
select r.id, range from runner r, range(r.id) g order by all
select (r) from range(3) r order by r.r
describe select r.id, b.id from runner r join relay_b.runner b using (id)
describe select r.*, b.* from runner r, relay_b.runner b
describe select min(columns('c.')), max(columns('c.')) from wide
describe select 1, 1, 'a'
describe select id as a, team as A from runner
summarize select id, id from painted
summarize select id as k, c from painted
describe select count(*), count(*) from wide
describe (select 1 as a union all select 2)
describe values (1, 'x')
select column_name from (describe select 1 as q, 2 as q) order by 1
describe select * from wide order by c1 limit 2
describe select c1, -c1 as c1, n1 from wide where c1 > 0
select q::varchar from (select coalesce(*columns('n.|c1')) from (select null::varchar n1, 'x' as n2, 'y' as c1)) q
