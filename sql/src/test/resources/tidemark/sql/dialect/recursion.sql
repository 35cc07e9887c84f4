-- WITH RECURSIVE: UNION, UNION ALL, USING KEY.
WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 10) SELECT sum(n) FROM t
WITH RECURSIVE t AS (SELECT 1 AS n UNION SELECT (n * 3) % 7 FROM t) SELECT n FROM t ORDER BY n
WITH RECURSIVE fib(a, b, i) AS (SELECT 0::hugeint, 1::hugeint, 0 UNION ALL SELECT b, a + b, i + 1 FROM fib WHERE i < 100) SELECT i, a FROM fib WHERE i IN (10, 50, 100) ORDER BY i
WITH RECURSIVE tree AS (SELECT id, parent, label, 0 AS depth FROM node WHERE parent IS NULL UNION ALL SELECT n.id, n.parent, n.label, t.depth + 1 FROM node n JOIN tree t ON n.parent = t.id) SELECT depth, count(*) FROM tree GROUP BY depth ORDER BY depth
WITH RECURSIVE tree(id, path) AS (SELECT id, label FROM node WHERE parent IS NULL UNION ALL SELECT n.id, path || '/' || n.label FROM node n, tree t WHERE n.parent = t.id) SELECT path FROM tree ORDER BY path
WITH RECURSIVE up AS (SELECT id, parent FROM node WHERE id = 7 UNION ALL SELECT n.id, n.parent FROM node n JOIN up u ON n.id = u.parent) SELECT list(id ORDER BY id) FROM up
WITH RECURSIVE reach AS (SELECT 'a' AS at_node UNION SELECT e.dst FROM edge e JOIN reach r ON e.src = r.at_node) SELECT * FROM reach ORDER BY 1
WITH RECURSIVE walk(at_node, path, km) AS (SELECT 'a', ['a'], 0 UNION ALL SELECT e.dst, list_append(w.path, e.dst), w.km + e.km FROM walk w JOIN edge e ON e.src = w.at_node WHERE NOT list_contains(w.path, e.dst)) SELECT path, km FROM walk ORDER BY km, len(path)
WITH RECURSIVE walk(at_node, km) AS (SELECT 'a', 0 UNION ALL SELECT e.dst, w.km + e.km FROM walk w JOIN edge e ON e.src = w.at_node WHERE w.km < 20) SELECT at_node, min(km) FROM walk GROUP BY at_node ORDER BY at_node
WITH RECURSIVE cost_up AS (SELECT id, parent, cost AS total FROM node UNION ALL SELECT p.id, p.parent, c.total FROM cost_up c JOIN node p ON p.id = c.parent) SELECT id, sum(total) FROM cost_up GROUP BY id ORDER BY id
WITH RECURSIVE t(n, s) AS (SELECT 1, 'x' UNION ALL SELECT n + 1, s || 'x' FROM t WHERE n < 5) SELECT * FROM t
WITH RECURSIVE d(day) AS (SELECT DATE '2024-02-27' UNION ALL SELECT (day + INTERVAL 1 DAY)::DATE FROM d WHERE day < DATE '2024-03-02') SELECT day, dayname(day) FROM d ORDER BY day
WITH RECURSIVE c(n, steps) AS (SELECT 27, 0 UNION ALL SELECT CASE WHEN n % 2 = 0 THEN n // 2 ELSE 3 * n + 1 END, steps + 1 FROM c WHERE n <> 1) SELECT max(steps), max(n) FROM c
WITH RECURSIVE g(a, b) AS (SELECT 1071, 462 UNION ALL SELECT b, a % b FROM g WHERE b > 0) SELECT a FROM g WHERE b = 0
WITH RECURSIVE s(rest, part) AS (SELECT 'red,green,,blue', NULL::varchar UNION ALL SELECT CASE WHEN strpos(rest, ',') > 0 THEN substr(rest, strpos(rest, ',') + 1) END, CASE WHEN strpos(rest, ',') > 0 THEN substr(rest, 1, strpos(rest, ',') - 1) ELSE rest END FROM s WHERE rest IS NOT NULL) SELECT part FROM s WHERE part IS NOT NULL
WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t), lim AS (SELECT 3 AS m) SELECT m FROM lim
WITH RECURSIVE a(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM a WHERE n < 3), b(m) AS (SELECT n * 10 FROM a UNION ALL SELECT m + 1 FROM b WHERE m < 12) SELECT m FROM b ORDER BY m
WITH RECURSIVE plain AS (SELECT 5 AS v) SELECT v FROM plain
WITH RECURSIVE t AS (SELECT 1 AS n, NULL::int AS prev UNION ALL SELECT n + 1, n FROM t WHERE n < 4) SELECT n, prev FROM t WHERE prev IS NULL OR prev > 1
WITH RECURSIVE empty_start(n) AS (SELECT 1 WHERE false UNION ALL SELECT n + 1 FROM empty_start) SELECT count(*) FROM empty_start
WITH RECURSIVE tree AS (SELECT id, parent, [id] AS path FROM node WHERE parent IS NULL UNION ALL SELECT n.id, n.parent, t.path || [n.id] FROM node n JOIN tree t ON n.parent = t.id) SELECT id, path, len(path) AS depth FROM tree WHERE NOT EXISTS (SELECT 1 FROM node c WHERE c.parent = tree.id)
WITH RECURSIVE t(i, f) AS (SELECT 0, 1::hugeint UNION ALL SELECT i + 1, f * (i + 1) FROM t WHERE i < 30) SELECT f FROM t ORDER BY i DESC LIMIT 1
WITH RECURSIVE down AS (SELECT id, label, 1 AS lvl FROM node WHERE label = 'left' UNION ALL SELECT c.id, c.label, d.lvl + 1 FROM down d, node c WHERE c.parent = d.id) SELECT lvl, string_agg(label, '; ' ORDER BY label) FROM down GROUP BY lvl
SELECT n.label, (WITH RECURSIVE up AS (SELECT n.parent AS p UNION ALL SELECT m.parent FROM node m JOIN up ON m.id = up.p) SELECT count(p) FROM up) AS depth FROM node n ORDER BY n.id
SELECT * FROM (WITH RECURSIVE t(n) AS (SELECT 2 UNION ALL SELECT n * n FROM t WHERE n < 1000) SELECT n FROM t) WHERE n > 10
SELECT 5 IN (WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 2 FROM t WHERE n < 9) SELECT n FROM t) AS odd_five
WITH RECURSIVE t(n) USING KEY (n) AS (SELECT 1 UNION SELECT n + 1 FROM t WHERE n < 5) SELECT * FROM t
WITH RECURSIVE best(at_node, km) USING KEY (at_node) AS (SELECT 'a', 0 UNION SELECT e.dst, b.km + e.km FROM best b JOIN edge e ON e.src = b.at_node LEFT JOIN recurring.best r ON r.at_node = e.dst WHERE r.km IS NULL OR b.km + e.km < r.km) SELECT * FROM best ORDER BY at_node
WITH RECURSIVE t(a, b) USING KEY (a) AS (SELECT 1, 0 UNION SELECT a, b + 1 FROM t WHERE b < 4) SELECT a, b FROM t
WITH RECURSIVE comp(n, c) USING KEY (n) AS (SELECT x, x FROM (SELECT src x FROM edge UNION SELECT dst FROM edge) UNION SELECT e.dst, min(f.c) FROM comp f JOIN edge e ON e.src = f.n JOIN recurring.comp r ON r.n = e.dst WHERE f.c < r.c GROUP BY e.dst) SELECT * FROM comp ORDER BY n
WITH RECURSIVE t(n) AS (SELECT unnest([1, 10]) UNION ALL SELECT n + 1 FROM t WHERE n % 10 < 3) SELECT count(*), list(n ORDER BY n) FROM t
WITH RECURSIVE t(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 4) SELECT n, n * n AS sq FROM t ORDER BY n DESC
WITH RECURSIVE t(n, acc) AS (SELECT 1, 1.0::double UNION ALL SELECT n + 1, acc / 2 FROM t WHERE n < 8) SELECT max(n), min(acc) FROM t
WITH RECURSIVE lev AS (SELECT id, cost, 0 AS d FROM node WHERE parent IS NULL UNION ALL SELECT n.id, n.cost + l.cost, d + 1 FROM node n JOIN lev l ON n.parent = l.id) SELECT id, cost, rank() OVER (ORDER BY cost DESC) AS r FROM lev ORDER BY r
WITH RECURSIVE p AS (SELECT src, dst FROM edge UNION SELECT p.src, e.dst FROM p JOIN edge e ON p.dst = e.src) SELECT src, count(*) FROM p GROUP BY src ORDER BY src
WITH RECURSIVE p AS (SELECT src, dst FROM edge UNION SELECT p.src, q.dst FROM p JOIN p q ON p.dst = q.src) SELECT count(*) FROM p
WITH RECURSIVE t(x) AS (SELECT 1 UNION ALL (SELECT x + 1 FROM t WHERE x < 3 UNION ALL SELECT x + 10 FROM t WHERE x < 3)) SELECT x FROM t ORDER BY x
WITH RECURSIVE t(x, y) AS (SELECT 1, 100 UNION ALL SELECT x + 1, (SELECT max(cost) FROM node) + x FROM t WHERE x < 3) SELECT * FROM t
WITH RECURSIVE mandel AS (SELECT 0 AS i, 0.0::double AS re, 0.0::double AS im UNION ALL SELECT i + 1, re * re - im * im + 0.25, 2 * re * im + 0.5 FROM mandel WHERE i < 5) SELECT i, round(re, 6), round(im, 6) FROM mandel ORDER BY i
