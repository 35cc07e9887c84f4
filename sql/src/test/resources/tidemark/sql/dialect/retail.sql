-- Plain questions over a star.
SELECT count(*), sum(pieces), sum(pieces * price), min(price), max(price) FROM sale
SELECT branch, sum(net) AS net FROM sales GROUP BY branch ORDER BY net DESC
SELECT year, month, count(*) AS n, sum(pieces) AS pieces FROM sales GROUP BY year, month ORDER BY year, month
SELECT family, channel, sum(pieces) FROM sales GROUP BY ALL ORDER BY ALL
SELECT b.branch, count(s.sale_id) FROM branch b LEFT JOIN sale s ON s.branch_key = b.branch_key AND s.discount IS NOT NULL GROUP BY b.branch ORDER BY 1
SELECT sku, list_price FROM article WHERE list_price > (SELECT avg(list_price) FROM article) ORDER BY list_price DESC, sku
SELECT c.client FROM client c WHERE NOT EXISTS (SELECT 1 FROM sale s JOIN refund r USING (sale_id) WHERE s.client_key = c.client_key AND r.pieces > s.pieces) ORDER BY c.client_key
SELECT count(*) FROM sale WHERE client_key IS NULL OR discount > 0.2
SELECT weekday, count(*) FILTER (WHERE is_holiday) AS holidays, count(*) AS days FROM calendar GROUP BY weekday ORDER BY weekday
SELECT s.sale_id, r.refunded - c.day AS after FROM sale s JOIN refund r USING (sale_id) JOIN calendar c USING (day_key) WHERE r.refunded > c.day ORDER BY s.sale_id LIMIT 15
SELECT region, brand, sum(net) FROM sales GROUP BY ROLLUP (region, brand) ORDER BY ALL
SELECT DISTINCT family, brand FROM article WHERE brand IS NOT NULL ORDER BY 1, 2
SELECT tag, count(*) AS n FROM article, unnest(tags) t(tag) GROUP BY tag ORDER BY tag
SELECT sale_id, net, rank() OVER (ORDER BY net DESC) AS r FROM sales QUALIFY r <= 5 ORDER BY r, sale_id
SELECT city, count(*) AS n, round(avg(2024 - born_year), 2) AS age FROM client GROUP BY city ORDER BY n DESC, city
SELECT channel, quantile_cont(price, [0.25, 0.5, 0.75]) FROM sale GROUP BY channel ORDER BY channel
SELECT year, sum(net) FILTER (WHERE channel = 'web') * 100 / sum(net) AS web_pct FROM sales GROUP BY year ORDER BY year
SELECT min(day), max(day), count(DISTINCT day_key) FROM sales WHERE region = 'east'
SELECT a.sku FROM article a ANTI JOIN (SELECT * FROM sale WHERE pieces > 5) s USING (article_key) ORDER BY a.sku
SELECT date_trunc('quarter', day) AS q, count(*) FROM sales GROUP BY q ORDER BY q
