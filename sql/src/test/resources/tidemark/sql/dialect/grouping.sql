-- GROUP BY in all its forms.
SELECT region, count(*) FROM orders GROUP BY region
SELECT region, city, sum(qty * price) AS revenue FROM orders GROUP BY ALL ORDER BY ALL
SELECT region, sum(qty) FROM orders GROUP BY 1 ORDER BY 2 DESC NULLS LAST, 1
SELECT year(ordered) AS y, month(ordered) AS m, count(*) n FROM orders GROUP BY y, m ORDER BY y, m
SELECT upper(channel) AS c, max(price) FROM orders GROUP BY upper(channel)
SELECT region, city, sum(qty) FROM orders GROUP BY ROLLUP (region, city)
SELECT region, channel, sum(qty), grouping(region), grouping(channel), grouping(region, channel) FROM orders GROUP BY CUBE (region, channel)
SELECT region, channel, product, count(*) FROM orders GROUP BY GROUPING SETS ((region, channel), (product), ())
SELECT coalesce(region, CASE WHEN grouping(region) = 1 THEN 'all' ELSE 'unknown' END) AS r, sum(qty) AS q FROM orders GROUP BY ROLLUP (region) ORDER BY q, r
SELECT grouping_id(region, city), region, city, count(*) FROM orders GROUP BY ROLLUP (region, city) HAVING grouping_id(region, city) > 0
SELECT region, city, product, sum(qty) FROM orders GROUP BY region, ROLLUP (city, product)
SELECT region, channel, count(*) FROM orders GROUP BY CUBE (region), CUBE (channel)
SELECT product, sum(qty) FROM orders GROUP BY GROUPING SETS (product, ())
SELECT count(*), sum(qty) FROM orders GROUP BY GROUPING SETS ((), ())
SELECT product, region, min(price) FROM orders GROUP BY GROUPING SETS (ROLLUP (product), CUBE (region))
SELECT sum(qty) FROM no_orders GROUP BY ROLLUP (region)
SELECT region, count(*) FROM no_orders GROUP BY GROUPING SETS ((region), ())
SELECT count(*) FROM no_orders GROUP BY ()
SELECT count(*), sum(price) FROM orders GROUP BY ()
SELECT region FROM orders GROUP BY region HAVING sum(qty) > 5 ORDER BY sum(qty)
SELECT region, avg(price) AS p FROM orders GROUP BY region HAVING p > 90 ORDER BY p
SELECT region, product, count(*) FROM orders GROUP BY (region, product)
SELECT 'total', sum(qty) FROM orders GROUP BY 'total'
SELECT date_trunc('quarter', ordered) q, sum(price) FROM orders GROUP BY q ORDER BY q
SELECT qty > 2 AS bulk, count(*), list(order_no ORDER BY order_no) FROM orders GROUP BY bulk
SELECT extract(year FROM ordered), count(*) FROM orders GROUP BY extract(year FROM ordered)
SELECT region, city FROM orders GROUP BY region, city ORDER BY region NULLS FIRST, city NULLS FIRST
SELECT DISTINCT count(*) FROM orders GROUP BY region
SELECT region, sum(qty) AS q, sum(sum(qty)) OVER () AS all_q, round(100.0 * sum(qty) / sum(sum(qty)) OVER (), 2) AS pct FROM orders GROUP BY region
SELECT region, rank() OVER (ORDER BY sum(qty) DESC NULLS LAST, region) AS place FROM orders GROUP BY region ORDER BY place
SELECT city, first(product ORDER BY ordered), last(product ORDER BY ordered) FROM orders GROUP BY city
SELECT CASE WHEN price < 20 THEN 'cheap' WHEN price < 100 THEN 'fair' ELSE 'dear' END AS class, count(*) AS n, sum(qty) FROM orders GROUP BY class ORDER BY n DESC, class
SELECT CASE WHEN price IS NULL THEN 'none' ELSE 'some' END, count(*) FROM orders GROUP BY 1
SELECT region || '-' || channel AS tag, count(*) FROM orders GROUP BY tag ORDER BY tag
SELECT product, array_agg(DISTINCT region ORDER BY region NULLS LAST) AS regions FROM orders GROUP BY product
SELECT product, sum(qty) FILTER (WHERE channel = 'web') AS web, sum(qty) FILTER (WHERE channel <> 'web') AS rest FROM orders GROUP BY product
SELECT product, count(DISTINCT city) cities, count(city) named FROM orders GROUP BY product ORDER BY product
SELECT price // 50 * 50 AS bucket, count(*) FROM orders GROUP BY bucket ORDER BY bucket NULLS FIRST
SELECT region, max(price) - min(price) AS spread FROM orders GROUP BY region ORDER BY spread DESC NULLS LAST LIMIT 2
SELECT length(city), count(*) FROM orders WHERE city IS NOT NULL GROUP BY length(city)
SELECT o.region, o.city FROM orders o GROUP BY o.region, o.city HAVING count(*) = 2
SELECT region, sum(qty) FROM orders GROUP BY region HAVING region IS NOT NULL AND sum(qty) IS NOT NULL
SELECT t.y, t.n FROM (SELECT year(ordered) y, count(*) n FROM orders GROUP BY 1) t WHERE t.n > 4
SELECT region, (SELECT max(price) FROM orders i WHERE i.region = o.region) AS top FROM orders o GROUP BY region
SELECT region, count(*) FROM orders o GROUP BY region HAVING count(*) >= (SELECT avg(n) FROM (SELECT count(*) n FROM orders GROUP BY region))
SELECT any_value(region) FROM orders WHERE region = 'US' GROUP BY city
SELECT region, city, grouping(city) AS g FROM orders GROUP BY ROLLUP (region, city) ORDER BY g, region NULLS LAST, city NULLS LAST
SELECT sum(qty) q FROM orders GROUP BY region, channel ORDER BY q NULLS LAST
SELECT region, sum(qty) FROM orders GROUP BY region ORDER BY max(price) DESC
SELECT product p, region r, count(*) c FROM orders GROUP BY CUBE (p, r) ORDER BY p NULLS LAST, r NULLS LAST, c
SELECT region, mode(product) FROM orders WHERE region = 'AS' GROUP BY region
SELECT * FROM (SELECT region, channel, sum(qty) s FROM orders GROUP BY GROUPING SETS ((region), (channel))) WHERE region IS NULL
SELECT GROUPING(product), product, region, sum(price) FROM orders GROUP BY GROUPING SETS ((product), (region, product), (region))
SELECT year(ordered) y, product, sum(qty) FROM orders GROUP BY ROLLUP (year(ordered), product)
SELECT strftime(ordered, '%Y-%m') AS ym, count(*) FROM orders GROUP BY ALL HAVING count(*) > 1
SELECT struct_pack(r := region, c := channel) AS k, count(*) FROM orders GROUP BY k
SELECT [region, city] AS l, sum(qty) FROM orders GROUP BY l ORDER BY l
SELECT region, product, sum(qty) * 1.0 / count(*) AS per FROM orders GROUP BY region, product QUALIFY row_number() OVER (PARTITION BY region ORDER BY sum(qty) DESC NULLS LAST, product) = 1
SELECT count(*) AS n FROM (SELECT 1 FROM orders GROUP BY region, city, channel)
SELECT a, b, count(*) FROM (VALUES (1, NULL), (1, NULL), (NULL, 2), (NULL, NULL)) v(a, b) GROUP BY a, b
SELECT x, count(*) FROM (VALUES ('nan'::double), ('nan'), (0.0), (-0.0), (NULL)) v(x) GROUP BY x
SELECT price, count(*) FROM orders GROUP BY price HAVING count(*) > 1 OR price > 200
SELECT region, sum(DISTINCT qty), count(DISTINCT product), string_agg(DISTINCT product, ',' ORDER BY product) FROM orders GROUP BY region ORDER BY region
SELECT -sum(qty), abs(min(qty) - 10), round(avg(price), 1) FROM orders GROUP BY product
SELECT region, city, sum(qty) FROM orders GROUP BY GROUPING SETS ((region, city), (region), ()) HAVING sum(qty) > 3 ORDER BY sum(qty) DESC, region, city
