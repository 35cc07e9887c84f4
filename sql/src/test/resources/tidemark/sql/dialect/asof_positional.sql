-- ASOF and POSITIONAL joins.
SELECT t.trade_id, q.bid FROM trades t ASOF JOIN quotes q ON t.symbol = q.symbol AND t.traded >= q.quoted
SELECT t.trade_id, q.bid FROM trades t ASOF LEFT JOIN quotes q ON t.symbol = q.symbol AND t.traded >= q.quoted ORDER BY 1
SELECT t.trade_id, q.bid FROM trades t ASOF JOIN quotes q ON t.symbol = q.symbol AND t.traded > q.quoted
SELECT t.trade_id, q.bid FROM trades t ASOF JOIN quotes q ON t.symbol = q.symbol AND t.traded <= q.quoted
SELECT t.trade_id, q.quoted FROM trades t ASOF LEFT JOIN quotes q ON t.symbol = q.symbol AND t.traded < q.quoted
SELECT s.who, l.label FROM scores s ASOF JOIN levels l ON s.points >= l.floor_at
SELECT who, label FROM scores ASOF LEFT JOIN levels ON points >= floor_at ORDER BY who
SELECT s.who, l.label FROM scores s ASOF JOIN levels l ON s.points < l.floor_at
SELECT s.who, l.label FROM scores s ASOF RIGHT JOIN levels l ON s.points >= l.floor_at
SELECT s.who, l.label FROM scores s ASOF FULL JOIN levels l ON s.points >= l.floor_at
SELECT * FROM (SELECT symbol, traded AS at_time, lots FROM trades) ASOF JOIN (SELECT symbol, quoted AS at_time, bid FROM quotes) USING (symbol, at_time)
SELECT symbol, at_time, lots, bid FROM (SELECT symbol, traded AS at_time, lots FROM trades) t ASOF LEFT JOIN (SELECT symbol, quoted AS at_time, bid FROM quotes) q USING (symbol, at_time) ORDER BY symbol, at_time
SELECT t.symbol, sum(t.lots * q.bid) AS worth FROM trades t ASOF JOIN quotes q ON q.symbol = t.symbol AND q.quoted <= t.traded GROUP BY t.symbol ORDER BY 1
SELECT t.trade_id, q.bid, t.traded - q.quoted AS age FROM trades t ASOF JOIN quotes q ON t.symbol = q.symbol AND t.traded >= q.quoted WHERE t.lots > 1
SELECT t.trade_id, q.bid FROM trades t ASOF JOIN quotes q ON t.symbol = q.symbol AND t.traded - INTERVAL 2 MINUTE >= q.quoted
SELECT count(*), count(q.bid) FROM trades t ASOF LEFT JOIN quotes q ON t.symbol = q.symbol AND t.traded >= q.quoted
SELECT s.who, l.label FROM scores s ASOF LEFT JOIN (SELECT * FROM levels WHERE floor_at > 5) l ON s.points >= l.floor_at
SELECT s.who, l.label FROM scores s ASOF JOIN (VALUES (0, 'neg'), (100, 'big')) l(floor_at, label) ON s.points <= l.floor_at
SELECT d.day, f.rate FROM (SELECT unnest(generate_series(DATE '2024-01-01', DATE '2024-01-05', INTERVAL 1 DAY))::date AS day) d ASOF JOIN (VALUES (DATE '2023-12-31', 1.1), (DATE '2024-01-03', 1.2)) f(since, rate) ON d.day >= f.since ORDER BY d.day
SELECT t.trade_id, q.bid FROM trades t ASOF JOIN quotes q ON t.symbol = q.symbol AND t.traded >= q.quoted ASOF JOIN levels l ON t.lots >= l.floor_at
SELECT t.trade_id FROM trades t ASOF SEMI JOIN quotes q ON t.symbol = q.symbol AND t.traded >= q.quoted
SELECT t.trade_id FROM trades t ASOF ANTI JOIN quotes q ON t.symbol = q.symbol AND t.traded >= q.quoted
SELECT a, b FROM left_list POSITIONAL JOIN right_list
SELECT * FROM right_list POSITIONAL JOIN left_list
SELECT a, b, c FROM left_list POSITIONAL JOIN right_list POSITIONAL JOIN (VALUES (true), (false)) v(c)
SELECT l.a, r.a FROM left_list l POSITIONAL JOIN (SELECT a * 10 AS a FROM left_list) r
SELECT count(*), count(a), count(b) FROM left_list POSITIONAL JOIN right_list
SELECT b FROM left_list POSITIONAL JOIN right_list WHERE a IS NULL
SELECT sum(a) FROM (FROM left_list POSITIONAL JOIN right_list) WHERE b LIKE 't%'
SELECT max(bid) FROM quotes q ASOF RIGHT JOIN trades t ON t.symbol = q.symbol AND q.quoted >= t.traded
SELECT who, points, label, floor_at FROM scores s ASOF JOIN levels l ON l.floor_at <= s.points AND s.who <> 'z'
SELECT t.trade_id, q.symbol FROM trades t ASOF JOIN quotes q ON t.symbol = q.symbol AND t.traded >= q.quoted QUALIFY row_number() OVER (PARTITION BY q.symbol ORDER BY t.trade_id DESC) = 1
WITH w AS (SELECT symbol, quoted, bid, lead(quoted) OVER (PARTITION BY symbol ORDER BY quoted) AS until FROM quotes) SELECT t.trade_id, w.bid FROM trades t JOIN w ON t.symbol = w.symbol AND t.traded >= w.quoted AND (t.traded < w.until OR w.until IS NULL)
SELECT t.trade_id, (SELECT max(q.quoted) FROM quotes q WHERE q.symbol = t.symbol AND q.quoted <= t.traded) AS last_quote FROM trades t
SELECT n, label FROM generate_series(-10, 60, 10) g(n) ASOF LEFT JOIN levels l ON g.n >= l.floor_at ORDER BY n DESC
