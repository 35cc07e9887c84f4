-- Lists, structs, maps, arrays, unions: building, reaching, slicing, comparing.
SELECT [1, 2, 3], [], ['a', NULL], [[1], [2, 3]], ARRAY[4, 5], list_value(1, 2), list_pack('x', 'y')
SELECT l[1], l[-1], l[0], l[99], l[2:3], l[:2], l[2:], l[:] FROM box
SELECT l[1:5:2], l[:-:2], l[-2:], list_slice(l, 1, 2), array_slice(l, 1, -1, 2) FROM box
SELECT ll[1][1], ll[1][2][1], ll[-1][-1], len(ll), len(ll[1]) FROM box
SELECT s.a, s.b, s.c.x, s.c.y[1], box.s.a, (s).b, s['a'], s.c['x'] FROM box
SELECT s.* FROM box ORDER BY id
SELECT id, s.* EXCLUDE (c) FROM box
SELECT unnest(s) FROM box
SELECT unnest(s, recursive := true) FROM box WHERE id < 3
SELECT m['p'], m['nope'], map_extract(m, 'p'), element_at(m, 'q'), m.p, map_extract_value(m, 'p') FROM box
SELECT map_keys(m), map_values(m), cardinality(m), map_entries(m), map_contains(m, 'p') FROM box
SELECT map {'a': 1, 'b': 2}, map(['x', 'y'], [1, 2]), map_from_entries([('k', 1), ('l', 2)]), map_concat(map {'a': 1}, map {'a': 2, 'c': 3}), map()
SELECT map {1: 'one', 2: 'two'}[2], map {[1, 2]: 'list'}[[1, 2]], map {{'a': 1}: 5}[{'a': 1}], map {date '2024-01-01': true}
SELECT arr[1], arr[2:3], array_length(arr), arr::integer[], arr = [1, 2, 3]::integer[3] FROM box
SELECT array_value(1.0, 2.0, 3.0)::float[3], array_distance([1, 2, 3]::float[3], [4, 6, 3]::float[3]), array_inner_product([1, 2]::double[2], [3, 4]::double[2]), array_cosine_similarity([1, 0]::double[2], [1, 0]::double[2]), array_cross_product([1, 0, 0]::double[3], [0, 1, 0]::double[3])
SELECT list_distance([1, 2]::double[], [4, 6]::double[]), list_cosine_distance([1, 0]::double[], [0, 1]::double[]), list_dot_product([1, 2]::double[], [3, 4]::double[])
SELECT un, un.num, un.str, union_tag(un), union_extract(un, 'num') FROM box
SELECT union_value(k := 'hat'), typeof(union_value(num := 2))
SELECT {'a': 1, 'b': [1, 2], 'c': {'d': NULL}}, struct_pack(x := 1, y := 'two'), row(1, 'x', NULL), (1, 'y')
SELECT struct_extract(s, 'a'), struct_insert({'a': 1}, b := 2), struct_concat({'a': 1}, {'b': 2}), struct_update({'a': 1}, a := 5) FROM box WHERE id = 1
SELECT struct_keys(s), struct_values({'a': 1, 'b': 'x'}), struct_contains((1, 2, 3), 2), struct_position((1, 2, 3), 3) FROM box
SELECT row(1, 2)[1], struct_extract_at((5, 6), 2), {'a b': 1}."a b", {'A': 1}.a
SELECT len(l), length(l), array_length(ll, 1), list_count(l), list_unique(l) FROM box
SELECT list_sort(l), list_reverse_sort(l), list_sort(l, 'DESC', 'NULLS FIRST'), array_sort(l), list_reverse(l), list_distinct(l).list_sort(), list_grade_up(l) FROM box
SELECT list_contains(l, 5), list_has(l, 1), array_contains(l, 9), 3 IN l, list_position(l, 5), list_indexof(l, 7), contains(l, 1) FROM box
SELECT list_concat(l, [9]), l || [8], list_append(l, 7), list_prepend(0, l), array_push_back(l, 6), array_push_front(l, 5), array_pop_back(l), array_pop_front(l) FROM box
SELECT list_has_any(l, [1, 9]), list_has_all(l, [1]), l && [5], l @> [3, 1], [1] <@ l, list_intersect([1, 2, 3], [3, 2]).list_sort() FROM box
SELECT list_sum(l), list_avg(l), list_min(l), list_max(l), list_product(l), list_median(l), list_mode([1, 1, 2]), list_first(l), list_last(l), list_any_value(l) FROM box
SELECT list_aggregate(l, 'string_agg', '|'), list_aggr(l, 'count'), list_stddev_pop(l), list_bool_and([true, false]), list_bit_or(l), array_aggregate(l, 'max') FROM box
SELECT flatten(ll), flatten([[1, 2], NULL, [3]]), list_zip([1, 2], ['a', 'b', 'c']), list_zip([1, 2], ['a', 'b', 'c'], true), list_resize([1], 3, 0), array_resize([1, 2, 3], 2) FROM box
SELECT list_where([10, 20, 30], [true, false, true]), list_select([10, 20, 30], [3, 1]), list_distinct([1, NULL, 1]), list_value(), repeat([1, 2], 2)
SELECT unnest(l) FROM box
SELECT id, unnest(l) AS e, unnest(ll) AS f FROM box ORDER BY id
SELECT id, e FROM box, unnest(l) AS t(e) WHERE e > 1
SELECT unnest([[1, 2], [3]], recursive := true), unnest([{'a': 1, 'b': 2}, {'a': 3, 'b': NULL}], recursive := true)
SELECT unnest([{'a': 1, 'b': [1]}, {'a': 2, 'b': NULL}], max_depth := 2)
SELECT id, unnest(ls) AS item FROM box
SELECT id, unnest(ls, recursive := true) FROM box ORDER BY id
SELECT id, u.item.k, u.item.v FROM box, unnest(ls) u(item)
SELECT id, ls[1].k, ls[-1].v, [x.k FOR x IN ls] AS ks FROM box
SELECT [x * 2 FOR x IN l], [x FOR x IN l IF x > 1], [lower(y) FOR y IN ll[1]] FROM box
SELECT [x + i FOR x, i IN [10, 20, 30]], [[y * 10 FOR y IN x] FOR x IN [[1, 2], [3]]]
SELECT l < [3, 2], l = [3, 1, 2], l > [], l <> [NULL], [1, NULL] = [1, NULL], [1] < [1, 0] FROM box
SELECT {'a': 1, 'b': 2} < {'a': 1, 'b': 3}, {'a': NULL} = {'a': NULL}, (1, 2) <= (1, 2), (1, 2) IN ((1, 2), (3, 4)), map {'a': 1} = map {'a': 1}
SELECT id FROM box ORDER BY l NULLS FIRST, id
SELECT id FROM box ORDER BY s DESC NULLS LAST
SELECT l, count(*) FROM box GROUP BY l
SELECT DISTINCT s.b FROM box
SELECT list(s.a ORDER BY id), list(l ORDER BY id), list({'i': id, 'n': len(l)} ORDER BY id DESC) FROM box
SELECT max(l), min(l), max(s), min(arr) FROM box
SELECT a.id, b.id FROM box a JOIN box b ON a.l = b.l AND a.m IS NOT DISTINCT FROM b.m
SELECT id FROM box WHERE s = {'a': 1, 'b': 'one', 'c': {'x': 1.5, 'y': [1, 2]}}
SELECT id FROM box WHERE l IS NULL OR len(l) = 0 OR NULL IN l
SELECT coalesce(l, [0]), ifnull(s.a, -1), CASE WHEN len(l) > 2 THEN l[1] END, nullif(l, []) FROM box
SELECT l::varchar, s::varchar, m::varchar, arr::varchar, un::varchar, ls::varchar FROM box
SELECT range(5), range(2, 10, 3), generate_series(3), range(5, 0, -2), range(0), generate_series(1, 2, 1)
SELECT list_transform(range(3), lambda i: {'i': i, 'sq': i * i})[3].sq
SELECT generate_subscripts([7, 8, 9], 1), unnest([7, 8, 9])
SELECT array_agg(x)[1] FROM (SELECT unnest(l) AS x FROM box WHERE id = 1)
SELECT (SELECT list(x ORDER BY x) FROM unnest(l) t(x)) AS sorted FROM box ORDER BY id
SELECT typeof(l), typeof(ll), typeof(s), typeof(m), typeof(arr), typeof(un), typeof(ls) FROM box WHERE id = 1
SELECT map_from_entries(list((b.id, len(b.l)) ORDER BY id)) FROM box b
SELECT histogram(x) FROM (SELECT unnest(l) AS x FROM box)
SELECT box.s.c.y, box.l[1], nested.box.id FROM nested.box WHERE box.id = 1
SELECT b, b.id, (b).l[1] FROM box b WHERE id = 2
SELECT to_json(s), to_json(l), to_json(m) FROM box
SELECT array_to_string(l, ','), list_string_agg(l), l.list_transform(lambda x: x::varchar).array_to_string('-') FROM box
