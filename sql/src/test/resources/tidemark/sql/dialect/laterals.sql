-- Lateral joins, said and unsaid.
SELECT s.town, c.total FROM shop s, LATERAL (SELECT total FROM cart WHERE cart.shop_id = s.shop_id) c
SELECT s.town, c.n FROM shop s, LATERAL (SELECT count(*) AS n FROM cart WHERE cart.shop_id = s.shop_id) c ORDER BY s.town
SELECT s.town, c.total FROM shop s LEFT JOIN LATERAL (SELECT total FROM cart WHERE shop_id = s.shop_id ORDER BY total DESC NULLS LAST LIMIT 1) c ON true ORDER BY ALL
SELECT s.town, c.total FROM shop s JOIN LATERAL (SELECT total FROM cart WHERE shop_id = s.shop_id ORDER BY made LIMIT 2) c ON c.total > 5
SELECT s.town, c.cart_id FROM shop s CROSS JOIN LATERAL (SELECT cart_id FROM cart k WHERE k.shop_id = s.shop_id) c
SELECT s.town, c.cart_id FROM shop s, (SELECT cart_id FROM cart k WHERE k.shop_id = s.shop_id) c
SELECT s.town, t.tag FROM shop s, unnest(s.tags) AS t(tag)
SELECT s.town, t.tag FROM shop s CROSS JOIN UNNEST(tags) t(tag)
SELECT s.town, t.tag FROM shop s LEFT JOIN UNNEST(s.tags) t(tag) ON true ORDER BY s.town, t.tag
SELECT s.town, g.i FROM shop s, generate_series(1, s.cap) g(i)
SELECT s.town, r.i FROM shop s, range(s.cap) r(i) ORDER BY s.town, r.i
SELECT s.town, x.a, y.b FROM shop s, LATERAL (SELECT s.cap + 1 AS a) x, LATERAL (SELECT x.a * 2 AS b) y
SELECT x, y, z FROM (SELECT 1 AS x) a, (SELECT x + 1 AS y) b, (SELECT x + y AS z) c
SELECT i, j FROM range(3) t(i), LATERAL (SELECT i + 1 AS j)
SELECT i, j FROM generate_series(0, 2) t(i), LATERAL (SELECT i * 10 UNION ALL SELECT i * 100) u(j)
SELECT i, j FROM range(1, 4) a(i), range(1, i + 1) b(j)
SELECT i, j, k FROM range(1, 4) a(i), range(i) b(j), range(j) c(k)
SELECT sum(j) FROM range(5) a(i), LATERAL (SELECT sum(c) AS j FROM range(i) r(c))
SELECT s.town, m.lo, m.hi FROM shop s, LATERAL (SELECT min(total) AS lo, max(total) AS hi FROM cart c WHERE c.shop_id = s.shop_id) m WHERE m.lo IS NOT NULL
SELECT s.town, best.name FROM shop s JOIN LATERAL (SELECT i.name FROM cart c JOIN item i USING (cart_id) WHERE c.shop_id = s.shop_id ORDER BY i.pieces DESC LIMIT 1) best ON true
SELECT c.cart_id, l.n, l.p FROM cart c LEFT JOIN LATERAL (SELECT count(*) n, sum(pieces) p FROM item WHERE item.cart_id = c.cart_id) l ON l.n > 0 ORDER BY 1
SELECT c.cart_id, e.key, e.value FROM cart c JOIN item i USING (cart_id), LATERAL (SELECT unnest(map_keys(i.attrs)) AS key, unnest(map_values(i.attrs)) AS value) e
SELECT s.town, w.cart_id, w.rn FROM shop s, LATERAL (SELECT cart_id, row_number() OVER (ORDER BY made DESC) rn FROM cart WHERE shop_id = s.shop_id) w
SELECT s.town, g.yr FROM shop s, LATERAL (SELECT y AS yr FROM range(year(s.opened), 2024) r(y)) g WHERE yr % 2 = 0
SELECT s.shop_id, u.v FROM shop s, LATERAL (VALUES (s.shop_id * 2), (s.shop_id * 3)) u(v)
SELECT s.town, up.k, up.v FROM shop s CROSS JOIN LATERAL (VALUES ('cap', s.cap), ('len', length(s.town))) AS up(k, v) ORDER BY s.town, up.k
SELECT a.i, b.s FROM range(3) a(i) LEFT JOIN LATERAL (SELECT 'even' AS s WHERE a.i % 2 = 0) b ON true
SELECT t.i, (SELECT count(*) FROM shop s, unnest(s.tags) u(x) WHERE s.shop_id = t.i) AS n FROM range(5) t(i)
SELECT s.town FROM shop s WHERE EXISTS (SELECT 1 FROM unnest(s.tags) t(x) WHERE x = 'big')
SELECT s.town, (SELECT string_agg(x, '+' ORDER BY x) FROM unnest(s.tags) t(x)) AS tags FROM shop s ORDER BY town
SELECT s.town, list_tag.t FROM shop s JOIN LATERAL (SELECT DISTINCT unnest(s.tags) AS t) list_tag ON list_tag.t IS NOT NULL
SELECT s.town, c.run FROM shop s, LATERAL (SELECT sum(total) OVER (ORDER BY made) AS run FROM cart WHERE shop_id = s.shop_id) c ORDER BY town, run
SELECT count(*) FROM shop a, LATERAL (SELECT * FROM shop b WHERE b.shop_id > a.shop_id) c, LATERAL (SELECT * FROM shop d WHERE d.shop_id > c.shop_id) e
SELECT s.town, f.v FROM shop s, LATERAL (SELECT avg(v) v FROM (SELECT unnest([s.cap, s.shop_id]) AS v)) f
SELECT s.town, f.total FROM shop s, LATERAL (SELECT total FROM cart WHERE shop_id = s.shop_id EXCEPT SELECT 99.00) f
WITH latest AS (SELECT s.shop_id, c.made FROM shop s, LATERAL (SELECT made FROM cart WHERE shop_id = s.shop_id ORDER BY made DESC LIMIT 1) c) SELECT * FROM latest
SELECT s.town, u.pos, u.tag FROM shop s, LATERAL (SELECT generate_subscripts(s.tags, 1) AS pos, unnest(s.tags) AS tag) u
SELECT s.town, c.total FROM shop s JOIN LATERAL (SELECT * FROM cart WHERE cart.shop_id = s.shop_id AND cart.total > (SELECT avg(total) FROM cart k WHERE k.shop_id = s.shop_id)) c ON TRUE
SELECT q.i, q.s FROM (SELECT i, s FROM range(4) r(i), LATERAL (SELECT sum(j) s FROM range(i + 1) t(j))) q WHERE q.s > 0
SELECT i.name, kv.k, kv.v FROM item i, LATERAL (SELECT e.key AS k, e.value AS v FROM unnest(map_entries(i.attrs)) t(e)) kv
SELECT c.cart_id, g FROM cart c, LATERAL (SELECT CASE WHEN c.total > 50 THEN 'big' WHEN c.total IS NULL THEN 'none' ELSE 'small' END) x(g)
SELECT * FROM (VALUES ([1, 2]), ([3])) t(l), unnest(l) u(e)
SELECT l, e FROM (VALUES ([[1, 2], [3]])) t(l), unnest(l) u(m), unnest(m) v(e)
SELECT s.town, c.cart_id, i.name FROM shop s LEFT JOIN LATERAL (SELECT * FROM cart WHERE cart.shop_id = s.shop_id) c ON true LEFT JOIN LATERAL (SELECT * FROM item WHERE item.cart_id = c.cart_id) i ON true ORDER BY ALL
SELECT s.town, sum(g.i) FROM shop s LEFT JOIN LATERAL generate_series(1, s.cap) g(i) ON true GROUP BY s.town ORDER BY s.town
