-- Longer queries, as analysts write them.
select ship_name, count(*) as legs, sum(cargo) as cargo, round(sum(hours(left_at, got_at)), 2) as at_sea, max(got_at) - min(left_at) as span from voyage group by ship_name order by ship_name
with hops as (select ship, nr, src, dst, lead(src) over (partition by ship order by nr) as next_src from leg) select ship, nr, dst = next_src as joined from hops order by all
with recursive route(ship, nr, path, cargo) as (select ship, nr, src || '-' || dst, cargo from leg where nr = 1 union all select l.ship, l.nr, r.path || '-' || l.dst, coalesce(l.cargo, 0) + r.cargo from leg l join route r on l.ship = r.ship and l.nr = r.nr + 1) select * from route order by ship, nr
with recursive reach as (select 'HAM' as code, 0 as hops, ['HAM'] as seen union all select l.dst, hops + 1, list_append(seen, l.dst) from reach join leg l on l.src = reach.code where not list_contains(seen, l.dst)) select code, min(hops) from reach group by code order by code
select s.name, l.src, l.dst, l.cargo * 100.0 / sum(l.cargo) over (partition by s.id) as pct from ship s join leg l on l.ship = s.id order by s.name, l.nr
select kind, ships, cargo, rank() over (order by cargo desc nulls last) as r from per_kind order by r, kind
select * from legs_of('Anna')
select l.dst, p.name from legs_of('Berta') l left join port p on p.code = l.dst order by l.nr
select * from top_ports(2)
select s.name, t.code from ship s, top_ports(1) t order by s.name
select s.name, (select string_agg(dst, '>' order by nr) from leg where ship = s.id) as route from ship s order by s.id
select s.name, x.n, x.total from ship s left join lateral (select count(*) n, sum(cargo) total from leg l where l.ship = s.id having count(*) > 0) x on true order by s.id
select p.code, count(l.ship) filter (where l.dst = p.code) as arrivals, count(l.ship) filter (where l.src = p.code) as departures from port p left join leg l on p.code in (l.src, l.dst) group by p.code order by p.code
select coalesce(src_land, '?') as src_land, coalesce(dst_land, '?') as dst_land, count(*) from voyage group by rollup (src_land, dst_land) order by all
select land, sum(cargo) from (select src_land as land, cargo from voyage union all select dst_land, cargo from voyage) group by land having sum(cargo) > 100 order by 2 desc
select date_trunc('month', left_at)::date as month, kind, sum(cargo) from voyage group by all order by all
select month, bulk, tank from (pivot (select date_trunc('month', left_at)::date as month, kind, cargo from voyage) on kind in ('bulk', 'tank') using sum(cargo) group by month) order by month
pivot voyage on kind using sum(cargo) group by dst order by dst
pivot (select ship_name, dst, cargo from voyage where cargo is not null) on dst using max(cargo) as most, count(*) as n group by ship_name order by ship_name
unpivot (select code, lat, lon from port) on lat, lon into name axis value degree order by code, axis
select name, flag from ship, unnest(flags) as f(flag) order by all
select name, unnest(flags) as flag, generate_subscripts(flags, 1) as i from ship order by all
select name, list_sort(flags), flags[1], len(flags), array_to_string(flags, '/'), flags && ['PA'], [lower(f) for f in flags] from ship order by id
select name, spec->>'len', spec->'crew'->0->>'n', json_array_length(spec->'crew'), spec->'tags'->>'ice', spec->>'$.crew[1].age' from ship order by id
select name, c.value->>'n' as crew from ship, json_each(spec, '$.crew') as c order by all
select name, (spec->>'len')::double as len from ship where json_type(spec->'len') <> 'VARCHAR' order by len
select name, try_cast(spec->>'len' as double) as len, try_cast(spec->>'len' as double) > 150 as long from ship order by id
select name from ship where kind = 'bulk' union select name from port where land = 'DE' except select 'Anna' order by name
select name, built, case when built is null then 'unknown' when built < date '2005-01-01' then 'old' when built < date '2015-01-01' then 'mid' else 'new' end as age from ship order by id
select case when built < date '2005-01-01' then 'old' else 'new' end as age, count(*), avg(tons)::decimal(12,2), min(name), max(built) from ship group by age order by age
select name, tons, ntile(2) over (order by tons desc nulls last) as half, tons - avg(tons) over () as diff, first_value(name) over (order by tons desc nulls last) as biggest from ship order by id
select ship, nr, cargo, sum(cargo) over (partition by ship order by nr) as running, avg(cargo) over (partition by ship order by nr rows between 1 preceding and 1 following) as moving from leg order by ship, nr
select ship, nr, left_at, left_at - lag(got_at) over w as waited from leg window w as (partition by ship order by nr) order by ship, nr
select ship, count(*) over (order by left_at range between interval 10 days preceding and current row) as recent from leg order by left_at
select distinct on (ship) ship, nr, dst from leg order by ship, nr desc
select ship, arg_max(dst, nr) as last_port, max_by(cargo, nr), list(cargo order by nr) as cargos, histogram(dst) from leg group by ship order by ship
select * from leg qualify row_number() over (partition by dst order by left_at) = 1 order by dst
select dst, count(*) c from leg group by dst qualify row_number() over (order by count(*) desc, dst) <= 2 order by c desc, dst
select l.ship, p.name as from_port, q.name as to_port from leg l join port p on l.src = p.code join port q on l.dst = q.code where p.code <> q.code order by 1, l.nr
select a.ship, b.ship from leg a join leg b on a.dst = b.dst and a.ship < b.ship order by all
select s.name from ship s where not exists (select 1 from leg where ship = s.id) or s.id in (select ship from leg where cargo > 500) order by s.name
select s.name, s.tons from ship s where s.tons > (select avg(tons) from ship t where t.kind is not distinct from s.kind) or s.tons >= all (select tons from ship where tons is not null) order by s.name
select s.name, l.cargo from ship s asof join (select ship as id, nr, cargo from leg) l on s.id = l.id and s.tons >= l.cargo order by s.name
select round(2 * 6371 * asin(sqrt(pow(sin(radians(b.lat - a.lat) / 2), 2) + cos(radians(a.lat)) * cos(radians(b.lat)) * pow(sin(radians(b.lon - a.lon) / 2), 2)))) as km from port a, port b where a.code = 'HAM' and b.code = 'SIN'
select columns('.*_at') from leg where ship = 1 order by nr
select ship, max(columns('.*_at')) from leg group by ship order by ship
select * exclude (spec, flags) replace (upper(name) as name, tons / 1000 as tons) from ship order by id
select name, * exclude (name, spec) from ship order by id desc limit 2
select 'total' as label, count(*), sum(cargo) from leg union all select dst, count(*), sum(cargo) from leg group by dst order by 2 desc, 1
(select dst as p from leg order by left_at limit 2) union all (select src from leg order by left_at desc limit 2) order by p
with a as (select ship, sum(cargo) c from leg group by ship), b as (select avg(c) m from a), d as (select a.ship, a.c > b.m as above from a, b) select s.name, d.above from d join ship s on s.id = d.ship order by 1
with t as (from voyage select ship_name, cargo where cargo > 0), u as (from t select ship_name, sum(cargo) as s group by all) from u where s > 10 order by s
with days as (select unnest(generate_series(date '2024-01-01', date '2024-01-07', interval 1 day))::date as d) select d, count(ship) from days left join leg on d between left_at::date and got_at::date group by d order by d
select d.range::date as day, count(l.ship) as under_way from range(date '2024-01-30', date '2024-02-03', interval 1 day) d left join leg l on d.range between l.left_at and l.got_at group by 1 order by 1
select year(left_at) as y, month(left_at) as m, sum(cargo) as c, sum(sum(cargo)) over (order by y, m) as ytd from leg group by y, m order by y, m
select strftime(left_at, '%Y-W%V') as week, count(*) from leg group by week order by week
select quantile_cont(cargo, 0.5), percentile_cont(0.9) within group (order by cargo), stddev_samp(cargo), corr(ship, cargo), regr_slope(cargo, nr) from leg
select ship, string_agg(distinct dst, ',' order by dst) as ports, count(distinct dst), list(distinct src order by src)[1] from leg group by ship order by ship
select {'ship': s.name, 'legs': list({'to': l.dst, 'cargo': l.cargo} order by l.nr)} as doc from ship s join leg l on l.ship = s.id group by s.id, s.name order by s.id
select to_json({'name': name, 'flags': flags}) from ship order by id
select json_group_object(code, lat) from port where lat is not null
select map(list(code order by code), list(land order by code)) from port where land is not null
select m['DE'], cardinality(m) from (select map_from_entries(list((land, code) order by code)) m from port where land is not null)
select case when grouping(kind) = 1 then 'all' else coalesce(kind, 'none') end as k, grouping(kind) as g, sum(tons) from ship group by rollup (kind) order by g, k
select kind, sum(tons) filter (where built > date '2000-01-01') as newer, sum(tons) filter (where built <= date '2000-01-01') as older from ship group by kind order by kind nulls first
select name, (select max(t.tons) from ship t where t.tons < s.tons) as next_smaller from ship s order by s.tons desc nulls last
select name, tons, (select count(*) + 1 from ship t where t.tons > s.tons) as rank from ship s where tons is not null order by rank
select s.name, p.code from ship s cross join port p where (s.id + length(p.code)) % 2 = 0 and p.land is not null order by all
select count(*), count(*) filter (where kind is null), approx_count_distinct(kind), count(distinct kind) from ship
select typeof(tons), typeof(sum(tons)), typeof(avg(tons)), typeof(tons * 2), typeof(tons / 2), typeof(count(*)) from ship group by tons limit 1
select x.* from (select * from leg where ship = 1) x natural join (select 1 as ship, 2 as nr) y
select ship, sum(cargo) over (partition by ship) - cargo as others, cargo = max(cargo) over (partition by ship) as is_max from leg order by ship, nr
select l.*, s.name from leg l join ship s on l.ship = s.id where s.name like 'A%' and l.left_at >= '2024-01-03' order by l.nr
summarize (select cargo, ship from leg)
describe voyage
show voyage
select table_name from duckdb_tables() where schema_name = 'harbour' order by 1
select column_name from information_schema.columns where table_schema = 'harbour' and table_name = 'port' order by ordinal_position
select * from test_all_types() limit 0
select bool, int, varchar from test_all_types() order by bool nulls last
select * from summary((select 1 as a, 'x' as b))
select * from repeat_row(1, 'x', num_rows = 2)
select * from query('select 42 as answer')
select code from query_table('port') order by code
select * from query_table(['ship', 'ship']) order by id limit 1
select * from histogram(leg, cargo)
select key, value from json_each('{"a": {"b": 1}, "c": [1, 2]}')
select fullkey, type from json_tree('{"a": {"b": 1}, "c": [1, 2]}') order by id
show port
from (show ship)
select name from (show tables from dialect) where name = 'port'
show tables from dialect.harbour
