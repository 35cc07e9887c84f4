-- Functions in FROM: ranges, unnest, JSON, and functions that give rows.
SELECT * FROM range(5)
SELECT * FROM range(2, 6)
SELECT range FROM range(0, 10, 3) ORDER BY range DESC
SELECT * FROM generate_series(1, 4)
SELECT generate_series FROM generate_series(5, 1, -2)
SELECT i FROM range(3) t(i)
SELECT t.i * 2 AS twice FROM range(3) AS t(i) WHERE i > 0
FROM range(4) SELECT sum(range)
SELECT count(*) FROM range(1000000)
SELECT count(*), min(g), max(g) FROM generate_series(-5, 5) t(g)
SELECT * FROM range(0)
SELECT * FROM range(DATE '2024-01-01', DATE '2024-01-04', INTERVAL 1 DAY)
SELECT d::date AS d FROM generate_series(DATE '2024-02-28', DATE '2024-03-01', INTERVAL 1 DAY) t(d)
SELECT ts FROM range(TIMESTAMP '2024-01-01', TIMESTAMP '2024-01-02', INTERVAL 8 HOUR) t(ts) ORDER BY ts
SELECT * FROM unnest([1, 2, 3])
SELECT * FROM unnest(['a', 'b']) AS t(letter)
SELECT unnest([1, 2]) AS n, unnest(['x', 'y', 'z']) AS s
SELECT * FROM unnest([{'a': 1, 'b': 'x'}, {'a': 2, 'b': NULL}])
SELECT unnest(rows, recursive := true) FROM (SELECT [{'a': 1, 'b': 'x'}, {'a': 2, 'b': NULL}] AS rows)
SELECT unnest FROM unnest([[1, 2], [3]])
SELECT * FROM (SELECT unnest([[1, 2], [3]], recursive := true)) t(v)
SELECT * FROM unnest(NULL::int[])
SELECT count(*) FROM unnest([]::int[])
SELECT * FROM unnest([10, 20]) WITH ORDINALITY
SELECT v, n FROM unnest(['p', 'q']) WITH ORDINALITY AS t(v, n) ORDER BY n DESC
SELECT * FROM range(10, 13) WITH ORDINALITY t(v, o)
SELECT b.id, f FROM basket b, unnest(b.fruits) u(f)
SELECT b.id, f, o FROM basket b, unnest(b.fruits) WITH ORDINALITY u(f, o) ORDER BY b.id, o
SELECT b.id, c FROM basket b LEFT JOIN unnest(b.counts) u(c) ON true ORDER BY ALL
SELECT b.id, g FROM basket b, generate_series(b.from_n, b.to_n) s(g)
SELECT b.id, g FROM basket b, range(b.to_n) s(g) WHERE g > 2 ORDER BY b.id, g
SELECT id, unnest(fruits) f, unnest(counts) c FROM basket ORDER BY id, f, c
SELECT a.i, b.j FROM range(2) a(i), range(2) b(j)
SELECT a.i FROM range(6) a(i) JOIN range(0, 10, 2) b(j) ON a.i = b.j
SELECT i, i % 3 AS m, sum(i) OVER (PARTITION BY i % 3 ORDER BY i) FROM range(9) t(i) ORDER BY i
SELECT * FROM json_each('{"a": 1, "b": [2, 3]}')
SELECT key, value, type FROM json_each('[10, "x", null]')
SELECT key, value FROM json_each('{"a": {"b": {"c": 1, "d": 2}}}', '$.a.b')
SELECT key, value, type, atom, fullkey, path FROM json_tree('{"a": [1, {"b": 2}]}')
SELECT count(*) FROM json_tree('{"a": [1, {"b": 2}]}') WHERE type = 'OBJECT'
SELECT b.id, e.key, e.value FROM basket b, json_each(b.doc) e
SELECT b.id, e.key, e.value::varchar AS v FROM basket b, LATERAL (SELECT * FROM json_each(b.doc)) e ORDER BY b.id, e.key
SELECT b.id, sum(try_cast(e.value AS int)) FROM basket b, json_each(b.doc, '$.b') e GROUP BY b.id
SELECT id, json_array_length(doc), json_keys(doc), json_type(doc) FROM basket
SELECT * FROM (SELECT unnest(generate_series(1, 3)) AS n) JOIN range(5) r(n) USING (n)
SELECT list(i) FROM (SELECT i FROM range(5) t(i) ORDER BY i DESC)
SELECT (SELECT sum(i) FROM range(10) t(i)) AS s, (SELECT list(x ORDER BY x) FROM unnest([3, 1]) u(x)) AS l
SELECT i FROM range(10) t(i) WHERE i IN (SELECT x FROM unnest([2, 3, 99]) u(x))
SELECT * FROM repeat_row(1, 'x', num_rows := 3)
SELECT * FROM repeat(42, 2)
SELECT * FROM test_all_types(use_large_enum := false) LIMIT 0
SELECT bool, tinyint, hugeint, "date", "timestamp", varchar, int_array, "map" FROM test_all_types()
SELECT count(*) FROM test_vector_types(NULL::int)
SELECT s FROM summary((SELECT 1 AS a)) t(s) LIMIT 0
SELECT keyword_name FROM duckdb_keywords() WHERE keyword_name IN ('select', 'lateral') ORDER BY 1
SELECT function_name, count(*) > 0 AS any_sig FROM duckdb_functions() WHERE function_name IN ('abs', 'range') GROUP BY function_name
SELECT * FROM icu_calendar_names() WHERE name = 'gregorian'
SELECT count(*) > 100 FROM pg_timezone_names()
SELECT table_name FROM information_schema.tables WHERE table_schema = 'tablefunctions' ORDER BY table_name
SELECT column_name, data_type, ordinal_position FROM information_schema.columns WHERE table_schema = 'tablefunctions' AND table_name = 'basket' ORDER BY ordinal_position
SELECT i, CASE WHEN i % 15 = 0 THEN 'FizzBuzz' WHEN i % 3 = 0 THEN 'Fizz' WHEN i % 5 = 0 THEN 'Buzz' ELSE i::varchar END AS fb FROM range(1, 16) t(i)
SELECT string_agg(chr((65 + i)::int), '' ORDER BY i) FROM range(26) t(i)
FROM (FROM range(3) t(a)) x, (FROM range(2) t(b)) y SELECT a + b AS s ORDER BY s
SELECT r, r.range FROM range(3) AS r
SELECT * FROM generate_series(1, 3) AS one(a) POSITIONAL JOIN generate_series(11, 14) AS two(b)
SELECT x FROM generate_series(1, (SELECT max(to_n) FROM basket)) g(x)
SELECT * FROM range(1, 1 + 2 * 2, len('a'))
SELECT histogram(x % 2) FROM range(7) t(x)
