-- PIVOT and UNPIVOT in both spellings.
PIVOT sale ON quarter USING sum(amount)
PIVOT sale ON quarter USING sum(amount) GROUP BY shop
PIVOT sale ON quarter USING sum(amount) GROUP BY shop ORDER BY shop
PIVOT sale ON quarter IN ('q1', 'q3') USING sum(amount) GROUP BY shop
PIVOT sale ON quarter IN ('q1', 'q9') USING count(*) GROUP BY shop
PIVOT sale ON quarter IN ('q1' AS first_q, 'q2' AS second_q) USING max(pieces) GROUP BY shop
PIVOT sale ON quarter USING sum(amount) AS total, count(*) AS n GROUP BY shop
PIVOT sale ON kind USING sum(amount), max(pieces) GROUP BY quarter ORDER BY quarter DESC
PIVOT sale ON quarter, kind USING sum(amount) GROUP BY shop
PIVOT sale ON quarter || '_' || kind USING sum(amount) GROUP BY shop
PIVOT sale ON (quarter, kind) USING count(*) GROUP BY shop
PIVOT sale ON year(sold) USING sum(amount) GROUP BY kind
PIVOT sale ON year(sold) IN (2023, 2024) USING sum(amount) GROUP BY kind
PIVOT sale ON kind GROUP BY shop
PIVOT sale ON kind
PIVOT (SELECT shop, kind, amount FROM sale) ON kind USING sum(amount)
PIVOT (SELECT * FROM sale WHERE shop IS NOT NULL) ON shop USING sum(amount) GROUP BY kind ORDER BY kind
PIVOT sale ON shop USING first(kind ORDER BY sold) GROUP BY quarter
PIVOT sale ON quarter USING list(amount ORDER BY amount) GROUP BY shop
PIVOT sale ON kind USING avg(amount) FILTER (WHERE amount > 5) GROUP BY shop
PIVOT sale ON amount > 10 USING count(*) GROUP BY shop
PIVOT sale ON CASE WHEN pieces > 1 THEN 'many' ELSE 'few' END USING sum(amount) GROUP BY kind
PIVOT sale ON quarter IN quarter_t USING sum(amount) GROUP BY shop
PIVOT_WIDER sale ON kind USING sum(pieces) GROUP BY shop
SELECT * FROM sale PIVOT (sum(amount) FOR quarter IN ('q1', 'q2', 'q3', 'q4') GROUP BY shop)
SELECT * FROM sale PIVOT (sum(amount) AS total FOR kind IN ('tea', 'mug') GROUP BY shop, quarter) ORDER BY shop, quarter
SELECT * FROM sale PIVOT (sum(amount) FOR quarter IN ('q1', 'q2') kind IN ('tea', 'mug') GROUP BY shop)
SELECT * FROM (SELECT shop, quarter, amount FROM sale) PIVOT (sum(amount) FOR quarter IN ('q1', 'q2', 'q3'))
SELECT shop, q1 FROM (SELECT shop, quarter, amount FROM sale) AS s PIVOT (sum(amount) FOR quarter IN ('q1', 'q3')) AS p WHERE q1 > 5 ORDER BY q1
SELECT p.shop, p.q1 + p.q3 AS both_q FROM (SELECT shop, quarter, amount FROM sale) PIVOT (sum(amount) FOR quarter IN ('q1', 'q3')) p
SELECT * FROM sale PIVOT (max(pieces) FOR quarter IN ('q1' AS x, 'q2' AS y) GROUP BY kind) AS p(kind, a, b)
FROM (PIVOT sale ON quarter USING sum(amount) GROUP BY shop) SELECT shop, q1, q3 ORDER BY shop
SELECT count(*) FROM (PIVOT sale ON quarter USING sum(amount) GROUP BY shop)
WITH p AS (PIVOT sale ON kind USING sum(amount) GROUP BY shop) SELECT shop, tea, mug, coalesce(tea, 0) + coalesce(mug, 0) AS together FROM p ORDER BY shop
WITH src AS (SELECT shop, kind, amount FROM sale WHERE amount > 5) PIVOT src ON kind USING sum(amount) GROUP BY shop
SELECT a.shop, a.tea, b.n FROM (PIVOT sale ON kind USING sum(amount) GROUP BY shop) a JOIN (SELECT shop, count(*) n FROM sale GROUP BY shop) b USING (shop)
(PIVOT sale ON kind USING sum(amount) GROUP BY shop) UNION ALL BY NAME (PIVOT sale ON kind USING count(*) GROUP BY shop)
UNPIVOT wide ON jan, feb, mar
UNPIVOT wide ON jan, feb, mar INTO NAME month VALUE amount
UNPIVOT wide ON COLUMNS(* EXCLUDE (name, note)) INTO NAME month VALUE amount ORDER BY name, month
UNPIVOT wide ON COLUMNS('^(jan|mar)$') INTO NAME m VALUE v
FROM wide UNPIVOT INCLUDE NULLS (v FOR m IN (jan, feb, mar)) SELECT m, count(*), count(v) GROUP BY m ORDER BY m
UNPIVOT wide ON jan AS january, feb AS february INTO NAME month VALUE amount
UNPIVOT wide ON jan + 100 AS j, feb * 2 AS f INTO NAME month VALUE amount
UNPIVOT wide_pairs ON (a1, b1) AS one, (a2, b2) AS two INTO NAME which VALUE a, b
UNPIVOT wide_pairs ON (a1, b1), (a2, b2) INTO NAME which VALUE a, b
UNPIVOT (SELECT name, jan, feb FROM wide) ON jan, feb INTO NAME m VALUE v ORDER BY v
UNPIVOT (SELECT 42 AS a, 'woof' AS b) ON a::varchar, b INTO NAME n VALUE v
UNPIVOT (SELECT 1 AS x, 2 AS y, 3 AS z) ON *
PIVOT_LONGER wide ON jan, feb INTO NAME m VALUE v
SELECT * FROM wide UNPIVOT (amount FOR month IN (jan, feb, mar))
SELECT * FROM wide UNPIVOT INCLUDE NULLS (amount FOR month IN (jan, feb, mar)) ORDER BY name, month
SELECT name, month, amount FROM wide UNPIVOT (amount FOR month IN (jan AS 'January', feb AS 'February')) WHERE amount > 0
SELECT * FROM wide UNPIVOT (amount FOR month IN (COLUMNS('^[jfm]')))
SELECT * FROM wide_pairs UNPIVOT ((a, b) FOR which IN ((a1, b1) AS 'first', (a2, b2) AS 'second'))
SELECT month, sum(amount) FROM (UNPIVOT wide ON jan, feb, mar INTO NAME month VALUE amount) GROUP BY month ORDER BY month
SELECT u.month, max(u.amount) FROM wide UNPIVOT (amount FOR month IN (jan, feb, mar)) u GROUP BY ALL
WITH u AS (UNPIVOT wide ON jan, feb, mar INTO NAME m VALUE v) SELECT name, arg_max(m, v) AS best FROM u GROUP BY name ORDER BY name
PIVOT (UNPIVOT wide ON jan, feb, mar INTO NAME m VALUE v) ON m USING sum(v) GROUP BY name
UNPIVOT (PIVOT sale ON kind USING sum(amount) GROUP BY shop) ON tea, mug INTO NAME kind VALUE amount
FROM wide UNPIVOT (v FOR m IN (jan, mar)) SELECT m, v WHERE v IS NOT NULL ORDER BY v, m
PIVOT sale ON shop IN ('A', 'B') USING sum(amount) * 100 AS cents GROUP BY kind
PIVOT sale ON quarter USING count(DISTINCT kind)
PIVOT (SELECT i, i % 3 AS m, i // 3 AS d FROM range(9) t(i)) ON m USING sum(i) GROUP BY d ORDER BY d
PIVOT sale ON lower(shop) USING any_value(kind ORDER BY sold) GROUP BY quarter ORDER BY quarter LIMIT 1 OFFSET 2
PIVOT (SELECT year(sold) AS y, month(sold) AS m, amount FROM sale) ON m USING sum(amount) GROUP BY y ORDER BY y
