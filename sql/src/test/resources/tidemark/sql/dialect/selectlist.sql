-- What may stand between SELECT and FROM, and FROM before SELECT.
SELECT * EXCLUDE (extra, made) FROM gear
SELECT * EXCLUDE extra FROM gear WHERE id = 1
SELECT * REPLACE (price_net * 2 AS price_net, upper(gear_name) AS gear_name) FROM gear
SELECT * EXCLUDE (extra) REPLACE (coalesce(stock_min, 0) AS stock_min) FROM gear ORDER BY id
SELECT * RENAME (gear_name AS name, made AS made_on) FROM gear
SELECT * EXCLUDE (extra) RENAME (id AS gear_id) FROM gear
SELECT * LIKE 'price%' FROM gear
SELECT * NOT LIKE '%k%' FROM maker
SELECT * ILIKE 'STOCK%' FROM gear
SELECT * SIMILAR TO '(id|made)' FROM gear
SELECT * GLOB 'stock*' FROM gear
SELECT g.* EXCLUDE (extra, made), m.who FROM gear g JOIN maker m ON m.gear_id = g.id
SELECT m.*, g.gear_name FROM gear g LEFT JOIN maker m ON m.gear_id = g.id ORDER BY g.id, m.id
SELECT * EXCLUDE (g.id, extra) FROM gear g JOIN maker m ON m.gear_id = g.id
SELECT COLUMNS('^price') FROM gear
SELECT COLUMNS('price_(net|gross)') AS '\1' FROM gear
SELECT COLUMNS('(.*)_(.*)') AS '\2_\1' FROM gear
SELECT COLUMNS(* EXCLUDE (extra)) FROM gear WHERE id = 2
SELECT COLUMNS(lambda c: c LIKE '%stock%') FROM gear
SELECT COLUMNS(['id', 'made']) FROM gear
SELECT min(COLUMNS('price')), max(COLUMNS('price')) FROM gear
SELECT sum(COLUMNS(* EXCLUDE (gear_name, made, extra))) FROM gear
SELECT count(COLUMNS(*)) FROM maker
SELECT max(COLUMNS(*)) AS 'max_\0' FROM maker
SELECT COLUMNS('stock') + 1 AS 'more_\0' FROM gear
SELECT COLUMNS('stock')::varchar || 'x' FROM gear
SELECT id, COLUMNS('price') * COLUMNS('price') FROM gear
SELECT coalesce(*COLUMNS('stock')) AS any_stock FROM gear
SELECT greatest(*COLUMNS('price')), struct_pack(*COLUMNS('stock')) FROM gear
SELECT [*COLUMNS('price')] AS prices, id FROM gear
SELECT id FROM gear WHERE COLUMNS('price') > 10
SELECT id FROM gear WHERE COLUMNS(* EXCLUDE (extra, stock)) IS NOT NULL ORDER BY id
SELECT COLUMNS(g.*) FROM gear g JOIN maker m ON true WHERE m.id = 1
SELECT id FROM gear ORDER BY COLUMNS('stock') DESC NULLS LAST
SELECT price_gross - price_net AS tax, tax / price_net AS rate, round(rate * 100, 1) AS pct FROM gear
SELECT price_net AS p FROM gear WHERE p > 5
SELECT stock * 2 AS double_stock FROM gear WHERE double_stock > 5 ORDER BY double_stock
SELECT id AS stock, stock AS real_stock FROM gear ORDER BY stock
SELECT a: 1, b: 'two', c: a + 1
SELECT n: gear_name, p: price_net * 1.19 FROM gear ORDER BY n
SELECT s: sum(stock) FROM g: gear
SELECT r.x FROM r: (SELECT 5 AS x)
FROM gear
FROM gear LIMIT 20
FROM gear SELECT gear_name WHERE stock > 1
FROM gear g SELECT g.id ORDER BY g.id DESC
FROM gear SELECT DISTINCT stock > 5 AS plenty
FROM (FROM gear SELECT stock WHERE id < 3) SELECT sum(stock)
FROM gear, maker SELECT count(*)
FROM gear SELECT made IS NULL, count(*) GROUP BY made IS NULL
VALUES (1, 'a'), (2, NULL), (NULL, 'c')
SELECT * FROM (VALUES (1, 'a'), (2, 'b')) t(n, s) ORDER BY n DESC
VALUES (1), (2.5), (NULL)
SELECT col0, col1 FROM (VALUES (1, 2))
SELECT 1, 2 AS two, 'x' x, NULL, true AS "T", 1 + 1
SELECT 1 one, 2 AS "two words", 3 AS "UPPER", 4 AS 'quoted'
SELECT gear_name.upper(), gear_name.left(2).concat('!') AS short, (stock + 1).abs() FROM gear
SELECT 'abc'.length(), 'a,b'.split(','), (5).pow(2), [3, 1].list_sort()
SELECT extra.weight, extra.color, extra['color'], (extra).weight * 2 AS w2, gear.extra.color FROM gear
SELECT extra.* FROM gear
SELECT gear FROM gear WHERE id = 3
SELECT gear.* FROM gear WHERE gear.id = 4
SELECT g FROM (SELECT id, stock FROM gear) g ORDER BY g.id
SELECT #1, #2 FROM gear
SELECT #1 + #5 AS s FROM gear ORDER BY #1
SELECT DISTINCT stock > 0 FROM gear
SELECT DISTINCT ON (m.gear_id) m.gear_id, who FROM maker m ORDER BY m.gear_id, who DESC
SELECT ALL stock FROM gear
SELECT (SELECT gear_name FROM gear WHERE id = m.gear_id) AS g, who FROM maker m
SELECT CASE id WHEN 1 THEN 'one' WHEN 2 THEN 'two' ELSE 'many' END FROM gear
SELECT id, id + 0 AS id, id AS "ID2" FROM gear
SELECT * FROM gear g, maker m WHERE g.id = m.id
SELECT x.* FROM (SELECT g.id, m.id AS mid FROM gear g, maker m WHERE g.id = m.gear_id) x
SELECT *, stock - stock_min AS spare FROM gear WHERE spare IS NOT NULL
SELECT *, row_number() OVER (ORDER BY id DESC) AS rn FROM maker
SELECT gear.id, maker.id FROM gear JOIN maker ON gear.id = maker.gear_id
SELECT "count_star()" + 1 FROM (SELECT count(*) FROM gear)
SELECT "sum(stock)" FROM (SELECT sum(stock) FROM gear)
SELECT max(id) AS "max", "max" + 1 FROM gear
SELECT unnest([1, 2]) AS u, 'c' AS c
SELECT {'id': id, 'n': gear_name} AS pair FROM gear
SELECT id IS NULL, id IS NOT NULL, stock ISNULL, stock_min NOTNULL FROM gear
SELECT -id, +id, NOT stock > 1, (id) FROM gear
SELECT 1 AS x FROM gear WHERE 1 = 0
SELECT EXISTS (FROM gear WHERE stock = 0)
SELECT rowid, id FROM gear ORDER BY rowid DESC
