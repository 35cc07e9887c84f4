-- JSON operators and functions; VARIANT.
SELECT id, j->'name', j->>'name', j->'$.addr.city', j->>'$.addr.city' FROM doc
SELECT j.name, j.addr.city, j['tags'], j.tags[0] FROM doc WHERE id < 3
SELECT j->0, j->1->0, j->>2, j[0], j->-1, j->'$[1][1]', j->'$[#-1].x' FROM doc WHERE id = 3
SELECT json_extract(j, '$.age'), json_extract_string(j, 'age'), json_extract(j, ['$.name', '$.age']), json_extract_path_text(j, '$.name'), json_value(j, '$.age') FROM doc
SELECT id FROM doc WHERE (j->>'age')::int > 30
SELECT j->>'age' IS NULL AS no_age, (j->'age') IS NULL, json_exists(j, '$.age'), json_type(j, '$.age') FROM doc
SELECT json_type(j), json_array_length(j, '$.tags'), json_keys(j), json_keys(j, '$.addr') FROM doc WHERE id < 4
SELECT json_valid(t), try_cast(t AS json) FROM doc
SELECT json_structure(j), json_structure(j->'addr') FROM doc WHERE id <> 6
SELECT json_contains(j, '"a"'), json_contains('[1, 2]', '1'), json_contains('{"a": {"b": 1}}', '{"b": 1}') FROM doc WHERE id = 1
SELECT j->>'$.tags[*]', j->'$.*' FROM doc WHERE id = 1
SELECT json_extract(t, '$..c') FROM doc WHERE id = 6
SELECT j->'a.b', j->'$."a.b"', j->>'/a.b', json_extract(j, '/addr/city') FROM doc
SELECT json_transform(j, '{"name": "VARCHAR", "age": "INTEGER"}') FROM doc WHERE id < 3
SELECT from_json(j, '{"tags": ["VARCHAR"]}').tags, from_json_strict('{"a": 1}', '{"a": "INTEGER"}') FROM doc WHERE id < 3
SELECT (j->'addr')::struct(city varchar, zip varchar).zip, try_cast(j AS struct(name varchar)) FROM doc WHERE id = 1
SELECT cast(j->'tags' AS varchar[]), (j->'addr')::map(varchar, varchar) FROM doc WHERE id = 1
SELECT to_json({'a': 1, 'b': [NULL, true]}), json_object('k', 1, 'l', NULL), json_array(1, 'two', NULL), json_quote('x"y'), row_to_json({'a': 1}), array_to_json([1, 2])
SELECT json_merge_patch('{"a": 1, "b": 2}', '{"b": null, "c": 3}'), json_pretty('{"a":[1,2]}'), json('{ "a" : 1 }')
SELECT json_group_array(id), json_group_object(id::varchar, json_type(j)) FROM (SELECT * FROM doc WHERE id < 4 ORDER BY id)
SELECT json_group_structure(j) FROM doc WHERE id < 3
SELECT '{"a": 1}'::json = '{"a":1}'::json, '[1]'::json::varchar, '1'::json::int, 'true'::json::boolean, '"x"'::json::varchar, 'null'::json IS NULL
SELECT '{"a": {"b": 5}}'::json->'a'->>'b' AS b, ('{"a": 7}'::json->>'a')::int + 1
SELECT '{"d": "2024-01-01"}'::json->>'d' = '2024-01-01', ('{"d": "2024-01-01"}'::json->>'d')::date + 1
SELECT j->>'name' AS n, count(*) FROM doc GROUP BY n ORDER BY n NULLS LAST
SELECT doc.id, e.key, e.value FROM doc, json_each(doc.j) e WHERE doc.id = 1 ORDER BY e.id
SELECT doc.id, t.fullkey, t.atom FROM doc, json_tree(doc.j) t WHERE t.atom IS NOT NULL AND doc.id = 3
SELECT unnest(from_json(j->'tags', '["VARCHAR"]')) AS tag FROM doc WHERE id = 1
SELECT max(j->>'name'), min(j::varchar) FROM doc
SELECT DISTINCT json_type(j) AS t FROM doc ORDER BY t NULLS FIRST
SELECT j FROM doc ORDER BY id
SELECT typeof(j), typeof(j->'a'), typeof(j->>'a'), typeof(v) FROM doc WHERE id = 1
SELECT v FROM doc ORDER BY id
SELECT id, variant_typeof(v) FROM doc
SELECT v.name, v.age, v.tags[1] FROM doc WHERE id = 1
SELECT variant_extract(v, 'name'), variant_extract(v, 'tags') FROM doc WHERE id = 1
SELECT v::integer + 1, v::varchar FROM doc WHERE id = 2
SELECT v::varchar FROM doc
SELECT v::int[], list_sum(v::int[]) FROM doc WHERE id = 3
SELECT v::date + 1 FROM doc WHERE id = 6
SELECT v::json, (v::json)->>'name' FROM doc WHERE id < 5
SELECT try_cast(v AS integer) FROM doc WHERE id = 2
SELECT v IS NULL, count(*) FROM doc GROUP BY 1
SELECT 1::variant, 'x'::variant, NULL::variant, true::variant, 1.5::variant, [1, 'a'::variant]::variant
SELECT ({'a': {'b': [10, 20]}}::variant).a.b[2]::int AS twenty
SELECT variant_typeof(x) FROM (VALUES (1::variant), ('a'::variant), ([1]::variant), ({'k': 1}::variant), (1.5::variant), (date '2024-01-01'::variant)) t(x)
SELECT x::varchar FROM (SELECT 1::variant AS x UNION ALL SELECT 'two'::variant UNION ALL SELECT NULL) ORDER BY 1
SELECT parse_json_variant FROM (SELECT '{"a": [1, 2]}'::json::variant AS parse_json_variant)
SELECT ('{"a": [1, {"b": "z"}]}'::json::variant).a[2].b::varchar AS z
SELECT id, v::varchar AS s FROM doc WHERE v IS NOT NULL ORDER BY s
SELECT count(v), count(DISTINCT id) FROM doc
SELECT list(v ORDER BY id)[2] FROM doc
SELECT coalesce(v, 'none'::variant)::varchar FROM doc
SELECT d.id, (SELECT count(*) FROM json_each(d.j)) AS n FROM doc d ORDER BY d.id
SELECT t, CASE WHEN json_valid(t) THEN t::json->>'k' END AS k FROM doc
SELECT json_extract_string(t, '$.a.b[2].c'), json_array_length(t, '$.a.b') FROM doc WHERE json_valid(t)
SELECT json_serialize_sql('SELECT 1') IS NOT NULL, json_deserialize_sql(json_serialize_sql('select 1 as a'))
SELECT j->>'name' || '!' AS shout, length(j->>'name') FROM doc WHERE j->>'name' LIKE '%n%'
SELECT (j->'addr'->>'zip')::int % 10, (j->'ok') = 'true'::json, (j->'ok')::boolean FROM doc WHERE id = 1
