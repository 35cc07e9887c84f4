-- Nested values, JSON, unnesting, table functions.
select id, l[1], l[-1], l[0], l[10], l[2:], l[:2], l[1:2], l[-2:], l[:-2], l[1:3:2] from box order by id
select id, a, a[1], a[2:3], len(a), a::integer[], array_length(a), a = [1, 2, 3]::integer[3], typeof(a) from box order by id
select id, s.x, s.z.k, s['y'], (s).y, box.s.x, struct_extract(s, 'x'), s.z, s = {'x': 1, 'y': 'one', 'z': {'k': 10}}, s is null, s.x is null from box order by id
select id, m['a'], m['zz'], map_keys(m), map_values(m), cardinality(m), element_at(m, 'b'), map_contains(m, 'a'), m.a, map_entries(m) from box order by id
select id, ls[1].v, ls[2], [e.n for e in ls], list_transform(ls, lambda e: e.v), ls[1]['n'], list_extract(ls, 1) from box order by id
select id, u, u.num, u.str, union_tag(u), union_extract(u, 'num'), typeof(u) from box order by id
select u from box order by u
select union_tag(u) as tag, count(*) from box group by tag order by tag
select id, j->'a', j->>'a', j->'b'->2->>'c', j->'$.b[0]', j->>'$.b[2].c', j->0, j->>1, json_extract(j, '$.d'), j.a, j['a'], j['b'][0] from box order by id
select id, json_type(j), json_type(j, '$.b'), json_array_length(j), json_array_length(j, 'b'), json_valid('x'), json_keys(j), json_structure(j) from box order by id
select id, json_extract(j, ['a', '$.b[1]']), json_extract_string(j, ['$.a', '/b/0']), json_value(j, '$.a'), json_exists(j, '$.b'), json_contains(j, '1') from box order by id
select id, j::varchar, j::json->>'a', try_cast(j as integer[]), (j->'a')::integer, (j->>'a')::integer + 1, cast(j->'b' as json[]) from box where id = 1 or id = 3 order by id
select json_object('a', 1, 'b', [1, 2], 'c', null), json_array(1, 'x', null, {'k': 1}), to_json({'a': 1}), json_quote('x"y'), json('{ "a" : 1 }'), row_to_json({'a': 1}), array_to_json([1, 2])
select json_group_array(id), json_group_object(id::varchar, l) from box
select json_merge_patch('{"a": 1, "b": 2}', '{"b": null, "c": 3}'), json_transform('{"a": "5", "b": 2}', '{"a": "INTEGER", "b": "VARCHAR"}'), from_json('[1, 2]', '["INTEGER"]'), json_pretty('{"a":1}'), json_transform_strict('{"a": 1}', '{"a": "INTEGER"}')
select * from json_each('{"a": 1, "b": [true]}') order by key
select unnest(l), id from box order by all
select id, unnest(ll) from box order by all
select id, unnest(ll, recursive := true) as r from box order by all
select id, unnest(ll, max_depth := 2) as r from box order by all
select id, unnest(s), s.z.k from box order by id
select id, unnest(s, recursive := true) from box order by id
select id, unnest(ls) from box order by all
select id, unnest(ls, recursive := true) from box order by all
select id, unnest(ls, max_depth := 2) from box order by all
select id, e from box, unnest(ls) t(e) order by all
select id, e.n, e.v from box, unnest(ls) t(e) where e is not null order by all
select id, e.key, e.value from (select id, unnest(map_entries(m)) as e from box) order by all
select id, unnest(l) as x, unnest(a) as y, generate_subscripts(l, 1) as i from box order by all
select id, i, x from box, unnest(l) with ordinality t(x, i) order by all
select sum(x) from (select unnest(l) as x from box)
select id, (select sum(x) from unnest(l) t(x)) as s, (select list(x order by x desc) from unnest(l) t(x)) as o from box order by id
select id, (select max(e.n) from (select unnest(ls) as e)) from box order by id
select id, exists (from unnest(l) t(x) where x > 2) from box order by id
select id from box where 7 in (select unnest(l)) order by id
select id, x from box cross join unnest(l) u(x) where x = (select max(y) from unnest(box.l) v(y)) order by all
select id, list_sum(l), list_avg(l), list_min(l), list_max(l), list_count(l), list_any_value(l), list_first(l), list_last(l), list_median(l), list_mode(l), list_product(l), list_aggregate(l, 'sum'), list_string_agg(['a', 'b']) from box order by id
select id, list_contains(l, 1), list_has(l, null), list_position(l, 2), list_indexof(l, 9), list_has_all(l, [1, 2]), l @> [1], l <@ [1, 2, 3, 4], l && [7], list_intersect(l, [1, 7]), array_has(l, 7) from box order by id
select id, list_zip(l, a::integer[]), list_where(l, [true, false, true]), list_select(l, [1, 3]), flatten(ll), list_cosine_similarity([1.0, 2], [2, 1.0]), list_inner_product([1, 2], [3, 4]), list_distance([0.0], [1.0]), array_value(1, 2), list_value(1, id), list_pack(1, 2) from box order by id
select array_cross_product([1, 0, 0]::double[3], [0, 1, 0]::double[3]), array_inner_product([1, 2]::float[2], [3, 4]::float[2]), array_cosine_similarity([1, 0]::float[2], [0, 1]::float[2])
select struct_pack(a := id, b := l), row(id, l), {'id': id, l: l}, struct_insert(s, w := 1), struct_keys(s), struct_values({'a': 1, 'b': 2}), struct_concat({'a': 1}, {'b': 2}), struct_update({'a': 1}, a := 5) from box where id = 1
select {'a': 1, 'B': 2}.b, {'A': 1}.a, {'a': {'b': {'c': 3}}}.a.b.c, ({'k': [1, 2]}).k[2], {'x': 1}::struct(x bigint), {'x': 1, 'y': 2}::struct(y varchar, x integer), row(1, 'a')::struct(i integer, t varchar)
select map {'a': 1}['a'], map([1, 2], ['x', 'y']), map {1: 'x'}[1], map_from_entries([('k', 1)]), map_concat(map {'a': 1}, map {'a': 2, 'b': 3}), map {}, map {[1]: {'v': 2}}, map_extract(map {'a': 1}, 'b'), map_extract_value(map {'a': 1}, 'a')
select m from box where m is not null order by m
select l from box order by l nulls first
select s from box order by s desc nulls last
select distinct l[1] from box order by 1
select l, count(*) from box group by l order by l
select s.x, count(*) from box group by s.x order by 1
select s.x as sx, max(s.y) from box group by sx order by sx
select s.z.k, list(id) from box group by s.z.k order by all
select count(distinct s), count(distinct l), max(s), min(l) from box
select max(u), min(u), count(distinct u) from box
select a.id, b.id from box a join box b on a.l < b.l order by all
select a.id, b.id from box a join box b using (s) order by all
select a.id, b.s.y from box a left join box b on a.s.x = b.s.x and b.l is not null order by all
select * from (select id, s.* from box) order by id
select s.* exclude (z) from box order by all
select s.* replace (s.x + 1 as x) from box order by all
select id, s.* rename (x as ex) from box order by id
select columns(s.*) from box order by all
select id, v, v.a, v['b'], variant_typeof(v), typeof(v), v::varchar from doc order by id
select v.a[1], variant_extract(v, 'b') from doc order by id
select try_cast(v as integer), v is null from doc order by id
select typeof(l), typeof(a), typeof(s), typeof(m), typeof(ls), typeof(u), typeof(j), typeof(ll), typeof(s.z), typeof(l[1:2]), typeof(l[1]) from box limit 1
select l::varchar, s::varchar, m::varchar, u::varchar, a::varchar, ls::varchar from box order by id
select '[1, 2, 3]'::integer[], '{''x'': 1}'::struct(x integer), '{a=1}'::map(varchar, integer), '[[1], []]'::integer[][], '["a", null]'::json::varchar[], [1, 2]::varchar[], ['1', 'x']::varchar[]
select try_cast('[1, x]' as integer[]), try_cast(l as varchar[]), l::double[], l::bigint[] = l, cast(s as struct(x bigint, y varchar, z struct(k varchar))) from box order by id
select 5::union(a integer, b varchar), 'x'::union(a integer, b varchar), union_value(k := 1), union_value(k := 'z').k
select [x + 1 for x in l], [x for x, i in l if i > 1], [[y for y in x] for x in ll] from box order by id
select list_transform(l, lambda x, i: x * i), list_filter(l, lambda x, i: i <> 2), list_reduce(l, lambda x, y: x + y) from box where len(l) > 0 and id = 1
select apply(l, lambda x: x + id), filter(l, lambda x: x > id), list_transform(ls, lambda e: {'n': e.n, 'w': id}) from box order by id
select list_transform(l, lambda id: id * 2), list_transform(l, lambda s: s + id), id from box order by id
select list_sort(list_transform(l, lambda x: -x)), list_filter(list_transform(l, lambda x: x % 2), lambda y: y = 1) from box order by id
select list(l), list(s.x order by id desc), first(l order by id), any_value(s), array_agg({'i': id, 'm': m} order by id) from box where id <> 3
select list_concat(list(l order by id)[1], [0]), flatten(list(l order by id)), map_from_entries(list((id, l) order by id)) from box where id <> 3
select map(list(id order by id), list(s.x order by id)), struct_pack(mx := max(id), ls := list(id order by id)).ls[2] from box
select histogram(s.y), map_keys(histogram(union_tag(u)::varchar)) from box
select id, row_number() over (partition by len(l) order by id), list(l) over (order by id rows 1 preceding), first_value(s.x) over (order by id desc) from box order by id
select id, sum(l[1]) over (order by id), max(s) over (order by id), lag(l) over (order by id) from box order by id
select case when len(l) > 1 then l else [0] end, coalesce(l, []), ifnull(s, {'x': 0, 'y': '', 'z': null}).x, nullif(l, []), if(l is null, [1], l) from box order by id
select l is distinct from null, l = [3, 1, 2], l > [1], l in ([3, 1, 2], []), s in ({'x': 1, 'y': 'one', 'z': {'k': 10}}), l between [0] and [5] from box order by id
select l[id], l[len(l)], l[l[2]], a[id], s.z['k'], ll[1][2], ll[1:2][1], ll[3][1] from box order by id
select id l, l id from box order by id nulls first limit 2
select x.y from (select {'y': 5} as x) as y
select x.y from (select 1 as y) as x
select x.x.x from (select {'x': {'x': 7}} as x) as t
select x.x from (select {'x': 7} as x) as x
select x.x.x from (select {'x': 7} as x) as x
select t.t from (select 3 as t) as t
select t from (select 3 as t) as t
select t from (select 3 as u) as t
select t.u from (select {'u': 1} as t, 2 as u) as t
select b.s, s.x from box b where s.x = 1
select box, id from box where id = 1
select (box).id, (box).s.x from box order by 1
select count(box), count(distinct box.id) from box
select [box.id, 0], {'row': box}.row.id from box order by all
select to_json(b) from (select id, s from box where id < 3) b order by b.id
select struct_pack(id, l) from box where id = 1
select list_transform([{'a': 1}, {'a': 2}], lambda r: r.a), list_transform([{'a': {'b': 1}}], lambda r: r.a.b + 1), [r.a for r in [{'a': 3}]]
select unnest(l) + 1 as x from box order by x
select unnest(l) as x from box order by x desc nulls last limit 2
select distinct unnest(l) % 2 as x from box order by x
select count(*), unnest([1, 2]) as u from box group by u order by u
select id, unnest(['a', 'b']) as u from box where id < 3 order by u, id
select unnest(l) from box where id = 1 limit 2
select unnest(list(id order by id)) from box
select unnest(array_agg(id order by id desc)), count(*) from box
select id, row_number() over (order by x) from (select id, unnest(l) as x from box) order by all
select (select unnest([5])), [unnest([1, 2])], unnest([1, 2]) || '!', {'k': unnest(['p', 'q'])}
select * from unnest([1, 2, 3]) where unnest > 1
select * from unnest([{'a': 1, 'b': 2}, {'a': 3, 'b': null}])
select u from unnest([1, 2]) u
select u.u from unnest([1, 2]) as u
select unnest from unnest([1, 2]) as u
select * from unnest([10, 20]) with ordinality
select * from unnest(['x', 'y']) with ordinality as t(v, n) where n = 2
select r.range, g.generate_series from range(2) r, generate_series(1, 2) g order by all
select r from range(2) r
select i from range(2) as t(i) where t.i = 1
select range from range(3, 0, -1)
select * from range(0), generate_series(3, 1)
select * from repeat_row(1, 'x', num_rows = 2)
select * from repeat('z', 2)
