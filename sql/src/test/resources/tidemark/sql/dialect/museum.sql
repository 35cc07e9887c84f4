-- Lists, structs, maps, unions, JSON and variants; PIVOT and UNPIVOT; UNNEST of all kinds.
select id, dims[:], dims[1:-1:2], (dims)[id], dims[id:id + 1] from piece order by id
select id, parts[1].n, parts[1].m.k, parts[1].m.l[2], parts[1]['n'] from piece order by id
select id, attrs['w'], attrs['none'], map_keys(attrs), map_values(attrs), cardinality(attrs), element_at(attrs, 'h') from piece order by id
select id, map_entries(attrs), map_contains(attrs, 'w'), attrs.w from piece order by id
select doc->'a'->'b'->0, doc->'a'->'b'->>-1, doc->>'$.a.b[2].c', doc->'d', doc->>'d' from piece order by id
select doc->'$.a.b[*]', doc.a.b[1], json_extract_string(doc, '/a/b/2/c'), json_type(doc, '$.e') from piece where id = 1
select id, json_type(doc), json_array_length(doc), json_keys(doc), json_valid(doc) from piece order by id
select id, kind, kind.num, kind.txt, union_tag(kind), union_extract(kind, 'num') from piece order by id
select id, grid, grid[1], grid[1][2], array_extract(grid, 2), len(grid) from piece order by id
select pt = {'x': 1, 'y': 2}, pt < {'x': 2, 'y': 0}, pt is null from piece order by id
select id, va, va::varchar, variant_typeof(va) from piece order by id
select id from piece where va is not null order by id
select (va).a from piece where id = 4
select list_sort(dims), list_reverse_sort(dims), list_sort(dims, 'desc', 'nulls first'), list_distinct(dims), list_unique(dims) from piece order by id
select list_sum(dims), list_avg(dims), list_max(dims), list_aggregate(dims, 'string_agg', '|'), list_count(dims) from piece order by id
select dims || [9], list_append(dims, 0), list_prepend(0, dims), list_concat(dims, [7], [8]), dims || null from piece order by id
select list_has_any(dims, [1, 9]), list_has_all(dims, [1, 2]), list_position(dims, 2), dims && [5], dims @> [3], [3] <@ dims from piece order by id
select [x * 2 for x in dims if x > 1], [i for x, i in dims], list_filter(dims, lambda x: x is not null) from piece order by id
select list_reduce(dims, lambda a, b: a + b), list_reduce(dims, lambda a, b: a + b, 100) from piece where id in (1, 3) order by id
select list_transform(parts, lambda p: p.n), [p.m.k for p in parts], [p['n'] for p in parts if p.m is not null] from piece order by id
select list_transform(dims, lambda x: list_transform(dims, lambda y: x * y)) from piece order by id
select list_transform(dims, lambda x: x + id) from piece order by id
select list_zip(dims, [1, 2, 3]), list_grade_up(dims), flatten([dims, [1]]) from piece order by id
select id, unnest(dims) from piece order by id, 2
select id, unnest(dims) d, unnest([1, 2]) e from piece where id in (1, 4) order by all
select id, unnest(dims) + 1 as d from piece where id = 1 order by d
select unnest(parts) from piece order by 1
select id, unnest(parts).n from piece where id = 1
select id, p.n, p.m.k from piece, unnest(parts) u(p) order by all
select id, u.p.n from piece, unnest(parts) as u(p) order by all
select id, e.key, e.value from piece, unnest(map_entries(attrs)) t(e) order by all
select id, d, o from piece, unnest(dims) with ordinality as t(d, o) order by all
select unnest(pt) from piece where id = 1
select id, unnest(pt) from piece order by id
select id, unnest(parts, recursive := true) from piece where id = 1
select unnest(parts, max_depth := 2) from piece where id = 1
select id, unnest(grid, recursive := true) from piece where id = 1
select * from (select unnest(pt) from piece) where x = 1
select unnest({'a': 1, 'b': {'c': 2}}), unnest([7, 8])
select unnest([{'a': 1, 'b': 'x'}, {'a': 2, 'b': 'y'}]) as s
select s.a, s.b from (select unnest([{'a': 1, 'b': 'x'}, {'a': 2, 'b': 'y'}]) as s)
select count(*) from (select unnest(dims) from piece)
select unnest(dims) as d, count(*) from piece group by d order by d nulls last
select unnest(list(id order by id)) from piece
select sum(d) from (select unnest(dims) d from piece)
select id from piece where 5 in (select unnest(dims)) order by id
select id, (select sum(d) from (select unnest(dims) d)) s from piece order by id
select id, (select max(u) from unnest(dims) t(u)) from piece order by id
select distinct unnest([1, 1, 2]) x order by x
select unnest([1, 2, 3]) x limit 2
select unnest([3, 1, 2]) x order by x desc
select unnest([]), 1
select unnest(null::integer[])
select struct_pack(a := 1, b := 'x'), {'a': 1, 'b': {'c': [1, null]}}, struct_insert({'a': 1}, b := 2)
select {'a': 1}.a, ({'a': {'b': 5}}).a.b, {'x': 1, 'y': 2}['y']
select {'a': id, 'b': dims}.b[1] from piece order by id
select map([1, 2], ['x', 'y'])[1], map {'k': {'z': 1}}['k'].z, map_from_entries([(1, 'a'), (2, 'b')])
select [1, 2, 3] = [1, 2, 3], [1, 2] < [1, 3], [1, null] = [1, null], [null] is not distinct from [null]
select array_value(1, 2, 3), [1, 2, 3]::integer[3], array_distance([1, 2]::float[2], [3, 4]::float[2])
select dims::varchar, pt::varchar, attrs::varchar, parts::varchar from piece order by id
select '[1, 2, null]'::integer[], '{''x'': 1, ''y'': 2}'::struct(x integer, y integer), '{a=1}'::map(varchar, integer)
select pt::struct(x varchar, y double) from piece order by id
select json_object('a', 1, 'b', [1, 2]), json_array(1, 'x', null), to_json({'a': 1}), json_merge_patch('{"a":1}', '{"b":2}')
select json_group_array(id), json_group_object(id, dims[1]) from piece where id < 3
select json_group_array(who) from visit where room = 'west'
select key, value, type from json_each('{"a": 1, "b": [true]}')
select fullkey, atom from json_tree('{"a": {"b": 1}}')
select p.id, j.key, j.value from piece p, json_each(p.doc) j order by all
select from_json('{"a": 1, "b": "x"}', '{"a": "INTEGER", "b": "VARCHAR"}'), json_transform('[1,2]', '["INTEGER"]')
select json_structure('{"a": 1, "b": [1.5]}'), json('{"a" : 1}'), '{"a":1}'::json
pivot visit on room using sum(spent) order by all
pivot visit on room using sum(spent) as s, count(*) as n group by who order by who
pivot visit on room in ('east', 'north') using max(month) group by who order by who
pivot visit on room, month using sum(spent) group by who order by who
pivot visit on room || '_' || month using count(*) group by who order by who
pivot (select who, room, spent from visit) on room using first(spent order by spent) order by who
pivot visit on month in (1, 2) using avg(spent) group by room, who order by room, who
pivot visit on room using count(*) filter (where spent > 2) group by month order by month
pivot visit on who using sum(spent * 2) group by room order by room
pivot visit on room using sum(spent) group by who order by who desc limit 2
select * from (pivot visit on room using sum(spent) group by who) order by who
select who, east from (pivot visit on room in ('east') using sum(spent) group by who) where east > 1 order by who
with p as (pivot visit on room using count(*) group by month) select month, east + west from p order by month
from visit pivot (sum(spent) for room in ('east' as e, 'west' as w) group by month) order by month
select * from visit pivot (sum(spent) as s, max(id) as m for room in ('east', 'west') month in (1, 2) group by who) order by who
select p.e from visit pivot (count(*) for room in ('east' as e)) as p order by 1
select * from (select room, month, spent from visit) pivot (sum(spent) for month in (1 as jan, 2 as feb)) as q(r, x, y) order by r
unpivot wide on jan, feb, mar into name month value v order by id, month
unpivot wide on columns(* exclude (id, a_1, a_2)) into name m value v order by all
unpivot wide on (jan, feb), (mar, mar) into name m value v1, v2 order by all
unpivot wide on (jan, a_1) as one, (feb, a_2) as two into name m value n, s order by all
select * from wide unpivot (v for m in (jan, feb, mar)) order by id, m
select * from wide unpivot include nulls (v for m in (jan as 'J', feb as 'F')) order by id, m
select id, m, v from (unpivot wide on jan, mar into name m value v) where v > 5 order by all
from (unpivot wide on a_1, a_2 into name n value s) select s, n order by s
select * from wide unpivot ((v, w) for m in ((jan, a_1) as 'x', (mar, a_2) as 'y')) order by all
unpivot (select id, jan::varchar as j, a_1 from wide) on j, a_1 order by all
select m, sum(v) from wide unpivot (v for m in (columns('^(jan|feb|mar)$'))) group by m order by m
pivot (unpivot wide on jan, feb, mar into name m value v) on m using sum(v) group by id order by id
