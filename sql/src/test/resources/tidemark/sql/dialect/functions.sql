-- Functions that the other topics don't call, and the other names of those they do.
SELECT arbitrary(s ORDER BY id), first(n ORDER BY id), mean(d), variance(d), round(stddev(n), 4) FROM v
SELECT argmax(s, n), argmin(s, n), arg_max_nulls_last(id, n), arg_min_nulls_last(id, n) FROM v
SELECT quantile(n, 0.5), quantile(n, [0.25, 0.75]), sum_no_overflow(n), decimal_average(m) FROM v
SELECT lttb(i::double, (i % 4)::double, 5) FROM range(20) t(i)
SELECT round(geomean(n), 6), round(geometric_mean(n), 6) FROM v
SELECT array_aggr(l, 'sum'), array_aggregate(l, 'min'), list_aggr(l, 'max'), aggregate(l, 'count') FROM v
SELECT array_apply(l, lambda x: x + 1), apply(l, lambda x: -x), array_reduce([1, 2, 3], lambda a, b: a + b), reduce([4, 5], lambda a, b: a * b, 2) FROM v
SELECT array_cat(l, [0]), array_concat(l, l), list_cat([1], [2]), array_append(l, 9), array_prepend(9, l), array_reverse([1, 2, 3]) FROM v
SELECT array_has(l, 2), array_has_all(l, [1, 2]), array_has_any(l, [9]), array_indexof(l, 3), array_position(l, 2), array_unique(l), array_intersect([1, 2], [2]) FROM v
SELECT array_distinct(l).list_sort(), array_grade_up([3, 1, 2]), grade_up([3, 1]), array_reverse_sort([1, 3, 2]), array_select([5, 6], [2]), array_where([5, 6], [true, false]), array_zip([1], ['a']), list_extract(l, 1) FROM v
SELECT array_cosine_distance([1, 0]::float[2], [0, 1]::float[2]), array_dot_product([1, 2]::float[2], [3, 4]::float[2]), array_negative_inner_product([1, 2]::float[2], [3, 4]::float[2]), array_negative_dot_product([1, 2]::float[2], [3, 4]::float[2])
SELECT list_cosine_similarity([1.0, 0.0], [1.0, 0.0]), list_inner_product([1.0, 2.0], [3.0, 4.0]), list_negative_dot_product([1.0], [2.0]), list_negative_inner_product([1.0], [2.0])
SELECT list_bit_and(l), list_bit_xor(l), list_approx_count_distinct([1, 1, 2]), list_histogram(l), round(list_entropy([1, 1, 2, 2]), 4), list_mad(l) FROM v
SELECT round(list_var_pop(l), 6), round(list_var_samp(l), 6), round(list_stddev_samp(l), 6), round(list_sem(l), 6), round(list_skewness([1, 2, 10]), 4), round(list_kurtosis([1, 2, 3, 10]), 4), round(list_kurtosis_pop([1, 2, 3, 10]), 4) FROM v WHERE id <> 2
SELECT binom(5, 2), to_base(n, 16), to_base(n, 2, 10), decimal_division(10.00::decimal(10, 2), 3.00::decimal(10, 2)), factorial(5) FROM v WHERE n > 0
SELECT from_binary('0110'), unbin('01'), get_bit('101'::bit, 2), character_length(s), str_split_regex('a1b', '[0-9]') FROM v
SELECT path_join('a', 'b', 'c.txt'), hive_partition_component('year', 2024), not_ilike_escape('A', 'b', ''), pg_size_pretty(2048), array_to_string_comma_default([1, 2])
SELECT minute(at_time), dayofmonth(day), weekday(day), days_in_month(day), timezone_hour(timestamptz '2024-01-01 00:00:00+00') IS NOT NULL, timezone_minute(timestamptz '2024-01-01 00:00:00+00') IS NOT NULL FROM v
SELECT to_centuries(1), to_decades(2), to_millennia(1), to_quarters(3), make_timestamptz(0) = timestamptz '1970-01-01 00:00:00+00', make_timestamptz(2024, 1, 2, 3, 4, 5.0, 'UTC') = timestamptz '2024-01-02 03:04:05+00'
SELECT get_current_time() IS NOT NULL, current_localtime() IS NOT NULL, current_localtimestamp() > timestamp '2020-01-01', transaction_timestamp() = now(), ago(interval 1 day) < now()
SELECT uuid_extract_version('019482e4-1441-7aad-8127-eec99573b0a0'::uuid), uuid_extract_timestamp('019482e4-1441-7aad-8127-eec99573b0a0'::uuid) > timestamptz '2020-01-01 00:00:00+00', length(uuidv4()::varchar), uuid_extract_version(uuidv7())
SELECT json_set(j, '$.a', '5'::json), json_insert(j, '$.new', '1'::json), json_replace(j, '$.a', '2'::json), json_remove(j, '$.a') FROM v WHERE id < 3
SELECT json_strip_nulls(j), json_normalize('{"b": 1, "a": 2}'::json), json_deep_merge('{"a": {"x": 1}}'::json, '{"a": {"y": 2}}'::json), json_merge_patch_diff('{"a": 1}'::json, '{"a": 2}'::json) FROM v WHERE id < 3
SELECT json_extract_path(j, '$.b.c'), json_extract_path_text(j, '$.z'), json_transform_strict('{"a": 1}', '{"a": "INTEGER"}') FROM v
SELECT variant_type(va), variant_keys(va), variant_exists(va, 'a'), variant_normalize(va) FROM v WHERE id = 1
SELECT variant_type(va), variant_typeof(va) FROM v ORDER BY id
SELECT variant_array_length(va, 'b'), variant_extract_string(va, 'a'), variant_contains(va, 1::variant) FROM v WHERE id = 1
SELECT variant_group_object(s, n::variant) FROM v WHERE id = 1
SELECT map_contains_value(mp, 2), map_contains_entry(mp, 'x', 1), map_contains(mp, 'w'), element_at(mp, 'y') FROM v
SELECT switch(s, map {'alpha': 1, 'beta': 2}, 0) AS code, invoke(lambda x: x * 2, n) AS twice FROM v
SELECT struct_has(row(3, 3, 0), 3), struct_indexof(row(5, 6), 6), remap_struct({'i': 1, 'j': 2}, NULL::struct(v1 int, v2 int, v3 int), {'v1': 'j', 'v3': 'i'}, {'v2': NULL::int})
SELECT get_type(n), get_type(l), get_type({'a': 1.5}), pg_typeof(m), make_type('DECIMAL', 10, 2), replace_type({'d': 1.5::double}, NULL::double, NULL::decimal(15, 2)) FROM v WHERE id = 1
SELECT s, create_sort_key(s, 'DESC NULLS LAST') FROM v ORDER BY create_sort_key(s, 'DESC NULLS LAST')
SELECT bitstring_byte_comparable('1010'::bit) < bitstring_byte_comparable('1011'::bit), timetz_byte_comparable('10:00:00+00'::timetz) < timetz_byte_comparable('11:00:00+00'::timetz), variant_comparator(1::variant) < variant_comparator(2::variant)
SELECT md5_number_lower('a') > 0, md5_number_upper('a') > 0, hash(s) = hash(s), vector_type(1) IS NOT NULL FROM v
SELECT current_date() > date '2020-01-01', assert_true(true)
SELECT 'POINT (1 2)'::geometry, st_astext('POINT (1 2)'::geometry), st_asgeojson('POINT (1 2)'::geometry)
SELECT st_intersects_extent('POINT (5 5)'::geometry, 'LINESTRING (0 0, 10 20)'::geometry), 'POINT (50 5)'::geometry && 'LINESTRING (0 0, 10 20)'::geometry
SELECT st_astext(st_geomfromwkb(st_asbinary('LINESTRING (0 0, 1 1)'::geometry))), st_aswkt('POINT (3 4)'::geometry), vertex_extract('POINT (1 2)'::geometry, 'X')
SELECT bin, count FROM histogram_values(v, n, bin_count := 3)
SELECT bar(n, 0, 100, 10), chr(n), ord(s), to_binary(n), to_hex(n) FROM v ORDER BY id
SELECT collate_noaccent(s), icu_collate_de(s) IS NOT NULL FROM v WHERE id = 1
SELECT count(*) FROM pragma_collations()
SELECT finalize(combine_aggr(st)) FROM (SELECT id % 2 AS g, sum(n) EXPORT_STATE AS st FROM v GROUP BY g)
SELECT finalize(s) FROM (SELECT count(n) EXPORT_STATE AS s FROM v)
SELECT format_type(23, -1), obj_description(1, 'x') IS NULL, pg_table_is_visible(1)
