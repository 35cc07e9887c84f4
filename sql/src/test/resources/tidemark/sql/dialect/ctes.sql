-- WITH: several, nested, shadowing, materialized, column names.
WITH heavy AS (SELECT * FROM delivery WHERE weight > 9) SELECT count(*) FROM heavy
WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS y FROM a), c AS (SELECT x, y FROM a, b) SELECT * FROM c
WITH t(n, d) AS (SELECT id, depot FROM delivery) SELECT d, max(n) FROM t GROUP BY d ORDER BY d
WITH t(first_one) AS (SELECT id, weight FROM delivery) SELECT first_one, weight FROM t WHERE weight IS NOT NULL ORDER BY 1
WITH m AS MATERIALIZED (SELECT depot, sum(weight) AS w FROM delivery GROUP BY depot) SELECT * FROM m WHERE w > (SELECT avg(w) FROM m)
WITH m AS NOT MATERIALIZED (SELECT * FROM delivery WHERE back) SELECT id FROM m UNION ALL SELECT -id FROM m
WITH delivery AS (SELECT * FROM delivery WHERE depot = 'K') SELECT id FROM delivery ORDER BY id
WITH x AS (WITH y AS (WITH z AS (SELECT 42 AS v) SELECT v FROM z) SELECT v + 1 AS v FROM y) SELECT v FROM x
WITH x AS (SELECT 1 AS v) SELECT (WITH x AS (SELECT 2 AS v) SELECT v FROM x) AS inner_v, v FROM x
WITH x AS (SELECT 1 AS v), y AS (SELECT * FROM x), x2 AS (SELECT v * 10 AS v FROM y) SELECT x.v, x2.v FROM x, x2
SELECT * FROM (WITH s AS (SELECT id FROM delivery WHERE back IS NULL) SELECT id FROM s) q
SELECT city FROM depot WHERE code IN (WITH k AS (SELECT depot FROM delivery WHERE back) SELECT depot FROM k)
SELECT city, (WITH d AS (SELECT weight FROM delivery v WHERE v.depot = depot.code) SELECT sum(weight) FROM d) AS w FROM depot ORDER BY city
WITH w AS (SELECT depot, weight, row_number() OVER (PARTITION BY depot ORDER BY weight DESC NULLS LAST, id) AS rn FROM delivery) SELECT depot, weight FROM w WHERE rn = 1 ORDER BY depot
WITH a AS (SELECT 1 AS i UNION ALL SELECT 2) SELECT l.i, r.i FROM a l CROSS JOIN a r WHERE l.i <= r.i
WITH v(a, b) AS (VALUES (1, 'x'), (2, 'y')) SELECT * FROM v
WITH v AS (VALUES (1, 'x'), (2, 'y')) SELECT col0, col1 FROM v
WITH v AS (FROM delivery SELECT depot, id) FROM v WHERE id < 3
WITH unused AS (SELECT 1 / 0 AS boom), used AS (SELECT 7 AS ok) SELECT ok FROM used
WITH a AS (SELECT 1 x), b AS (SELECT 2 x) (SELECT x FROM a UNION SELECT x FROM b) ORDER BY x DESC
(WITH a AS (SELECT 1 AS x) SELECT x FROM a) UNION ALL (WITH a AS (SELECT 2 AS x) SELECT x FROM a)
WITH a AS (SELECT depot, count(*) n FROM delivery GROUP BY ALL), b AS (SELECT max(n) AS top FROM a) SELECT depot FROM a JOIN b ON a.n = b.top
WITH agg AS (SELECT depot, sum(weight) AS w FROM delivery GROUP BY depot), ranked AS (SELECT *, rank() OVER (ORDER BY w DESC NULLS LAST) AS r FROM agg) SELECT d.city, r.w, r.r FROM ranked r LEFT JOIN depot d ON d.code = r.depot ORDER BY r.r
WITH "Odd Name" AS (SELECT 1 AS "A Col") SELECT "A Col" FROM "Odd Name"
WITH UPPER_ONE AS (SELECT 5 AS Val) SELECT VAL FROM upper_one
WITH a AS (SELECT 1 AS k) SELECT * FROM a JOIN depot ON (SELECT k FROM a) = 1 ORDER BY code
WITH days AS (SELECT min(sent) AS lo, max(sent) AS hi FROM delivery) SELECT datediff('day', lo, hi) AS span FROM days
WITH cal AS (SELECT unnest(generate_series((SELECT min(sent) FROM delivery), DATE '2024-01-04', INTERVAL 1 DAY))::DATE AS day) SELECT cal.day, count(d.id) FROM cal LEFT JOIN delivery d ON d.sent = cal.day GROUP BY cal.day ORDER BY cal.day
WITH p AS (SELECT depot, back FROM delivery) SELECT * FROM p EXCEPT SELECT depot, true FROM p
WITH t AS (SELECT [1, 2, 3] AS l) SELECT unnest(l) AS e, l FROM t
WITH t AS (SELECT {'a': 1, 'b': 'two'} AS s) SELECT s.a, s.b, s.* FROM t
WITH a AS (SELECT id FROM delivery LIMIT 0) SELECT count(*), sum(id) FROM a
WITH a AS (SELECT id AS i FROM delivery ORDER BY i DESC LIMIT 2) SELECT sum(i) FROM a
WITH a AS (SELECT 10 AS x) SELECT x, x + 1 AS y, y * 2 AS z FROM a
WITH one AS (SELECT 1 AS n), two AS (SELECT n + 1 AS n FROM one), three AS (SELECT n + 1 AS n FROM two), four AS (SELECT n + 1 AS n FROM three) SELECT one.n, two.n, three.n, four.n FROM one, two, three, four
WITH big AS (SELECT i, i % 7 AS g FROM range(1000) t(i)) SELECT g, count(*), sum(i) FROM big GROUP BY g HAVING g > 3 ORDER BY g
WITH src AS (SELECT * FROM delivery), cnt AS (SELECT count(*) AS c FROM src) SELECT src.id, cnt.c FROM src, cnt WHERE src.id = cnt.c
WITH d AS (SELECT DISTINCT depot FROM delivery) SELECT d.depot, t.city FROM d FULL JOIN depot t ON t.code = d.depot
WITH a AS (SELECT depot FROM delivery WHERE back), b AS (SELECT code AS depot FROM depot) SELECT * FROM a INTERSECT SELECT * FROM b
WITH x(v) AS (SELECT 1), y AS (SELECT EXISTS (SELECT 1 FROM x WHERE v = 1) AS e) SELECT e, (SELECT v FROM x) FROM y
SELECT (WITH a AS (SELECT max(weight) AS m FROM delivery) SELECT m FROM a) - (WITH a AS (SELECT min(weight) AS m FROM delivery) SELECT m FROM a) AS gap
WITH q AS (SELECT depot, weight FROM delivery QUALIFY count(*) OVER (PARTITION BY depot) > 1) SELECT depot, sum(weight) FROM q GROUP BY depot
WITH o AS MATERIALIZED (SELECT id, depot FROM delivery), p AS NOT MATERIALIZED (SELECT id FROM o WHERE depot = 'L') SELECT o.id FROM o ANTI JOIN p USING (id) ORDER BY o.id
WITH s AS (SELECT depot, weight FROM delivery), n AS (SELECT depot, weight / nullif((SELECT sum(weight) FROM s i WHERE i.depot = s.depot), 0) AS share FROM s) SELECT depot, round(share, 4) FROM n ORDER BY depot, share
