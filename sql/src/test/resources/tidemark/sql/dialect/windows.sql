-- Window functions, frames and their options.
SELECT id, row_number() OVER (ORDER BY id) AS rn FROM ledger
SELECT id, account, rank() OVER (PARTITION BY account ORDER BY amount NULLS LAST) AS r, dense_rank() OVER (PARTITION BY account ORDER BY amount NULLS LAST) AS dr FROM ledger
SELECT id, percent_rank() OVER w, cume_dist() OVER w FROM ledger WINDOW w AS (PARTITION BY account ORDER BY day, id)
SELECT n, ntile(4) OVER (ORDER BY n), ntile(5) OVER (ORDER BY v, n) FROM ticks
SELECT id, lag(amount) OVER w, lead(amount, 2) OVER w, lag(amount, 1, -1) OVER w FROM ledger WINDOW w AS (PARTITION BY account ORDER BY id)
SELECT id, first_value(amount) OVER (PARTITION BY account ORDER BY id), last_value(amount) OVER (PARTITION BY account ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM ledger
SELECT id, nth_value(amount, 2) OVER (PARTITION BY account ORDER BY id) FROM ledger ORDER BY id
SELECT id, sum(amount) OVER (PARTITION BY account ORDER BY id) AS running FROM ledger ORDER BY account NULLS LAST, id
SELECT id, sum(amount) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM ledger
SELECT id, avg(amount) OVER (ORDER BY id ROWS 2 PRECEDING) FROM ledger
SELECT id, sum(amount) OVER (ORDER BY id ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) FROM ledger
SELECT id, sum(amount) OVER (ORDER BY id ROWS BETWEEN 3 PRECEDING AND 2 PRECEDING), count(*) OVER (ORDER BY id ROWS BETWEEN 2 FOLLOWING AND 3 FOLLOWING) FROM ledger
SELECT id, day, sum(amount) OVER (PARTITION BY account ORDER BY day RANGE BETWEEN INTERVAL 2 DAY PRECEDING AND CURRENT ROW) FROM ledger
SELECT id, count(*) OVER (ORDER BY at_time RANGE BETWEEN INTERVAL '12 hours' PRECEDING AND INTERVAL '12 hours' FOLLOWING) FROM ledger
SELECT n, v, sum(n) OVER (ORDER BY v RANGE BETWEEN 2 PRECEDING AND 1 FOLLOWING) FROM ticks
SELECT n, v, count(*) OVER (ORDER BY v DESC RANGE BETWEEN 1 PRECEDING AND 3 FOLLOWING) FROM ticks
SELECT n, v, sum(n) OVER (ORDER BY v GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM ticks
SELECT n, v, min(n) OVER (ORDER BY v GROUPS CURRENT ROW) FROM ticks
SELECT n, v, list(n ORDER BY n) OVER (ORDER BY v GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) FROM ticks
SELECT n, sum(v) OVER (ORDER BY n ROWS BETWEEN 2 PRECEDING AND 2 FOLLOWING EXCLUDE CURRENT ROW) FROM ticks
SELECT n, v, sum(n) OVER (ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE GROUP) FROM ticks
SELECT n, v, sum(n) OVER (ORDER BY v RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE TIES) FROM ticks
SELECT n, sum(v) OVER (ORDER BY n ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE NO OTHERS) FROM ticks
SELECT id, last_value(tag IGNORE NULLS) OVER (ORDER BY id) AS filled FROM ledger
SELECT id, lag(tag IGNORE NULLS) OVER (ORDER BY id), lead(tag, 1 IGNORE NULLS) OVER (ORDER BY id) FROM ledger
SELECT id, first_value(tag RESPECT NULLS) OVER (PARTITION BY account ORDER BY id DESC) FROM ledger
SELECT id, nth_value(tag, 2 IGNORE NULLS) OVER (PARTITION BY account ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM ledger
SELECT id, count(*) FILTER (WHERE amount > 10) OVER (PARTITION BY account ORDER BY id) FROM ledger
SELECT id, sum(amount) FILTER (tag = 'x') OVER (ORDER BY id ROWS UNBOUNDED PRECEDING) FROM ledger
SELECT account, id FROM ledger QUALIFY row_number() OVER (PARTITION BY account ORDER BY amount DESC NULLS LAST, id) = 1
SELECT id, amount, avg(amount) OVER (PARTITION BY account) AS mean FROM ledger QUALIFY amount > mean
SELECT id, rn FROM (SELECT id, row_number() OVER (ORDER BY amount DESC NULLS LAST, id) rn FROM ledger) WHERE rn <= 3 ORDER BY rn
SELECT id, row_number() OVER w1 AS a, sum(amount) OVER w2 AS b FROM ledger WINDOW w1 AS (ORDER BY id DESC), w2 AS (PARTITION BY account ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) ORDER BY id
SELECT id, sum(amount) OVER (w ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM ledger WINDOW w AS (PARTITION BY account ORDER BY id)
SELECT id, sum(amount) OVER (p ORDER BY id) FROM ledger WINDOW p AS (PARTITION BY account)
SELECT count(*) OVER (), id FROM ledger ORDER BY id LIMIT 3
SELECT DISTINCT account, count(*) OVER (PARTITION BY account) AS n FROM ledger
SELECT account, sum(amount) AS s, rank() OVER (ORDER BY sum(amount) DESC NULLS LAST) AS r FROM ledger GROUP BY account ORDER BY r
SELECT id, amount - lag(amount) OVER (ORDER BY id) AS delta FROM ledger WHERE amount IS NOT NULL ORDER BY id
SELECT id FROM ledger ORDER BY row_number() OVER (PARTITION BY account ORDER BY id DESC), id
SELECT id, sum(sum(amount)) OVER (ORDER BY id) FROM ledger GROUP BY id
SELECT n, median(v) OVER (ORDER BY n ROWS BETWEEN 2 PRECEDING AND 2 FOLLOWING), quantile_cont(v, 0.25) OVER (ORDER BY n) FROM ticks
SELECT n, mode(v % 3) OVER (ORDER BY n ROWS BETWEEN CURRENT ROW AND CURRENT ROW), mad(v) OVER (ORDER BY n) FROM ticks
SELECT n, string_agg(v::varchar, '|' ORDER BY v) OVER (ORDER BY n ROWS 3 PRECEDING) FROM ticks
SELECT n, count(DISTINCT v % 4) OVER (ORDER BY n) FROM ticks
SELECT n, sum(DISTINCT v % 5) OVER (ORDER BY n ROWS BETWEEN 4 PRECEDING AND CURRENT ROW) FROM ticks
SELECT n, arg_max(n, v) OVER (ORDER BY n ROWS 4 PRECEDING), max(v) OVER (ORDER BY n ROWS 4 PRECEDING) FROM ticks
SELECT n, first_value(n ORDER BY v DESC) OVER (ORDER BY n ROWS 2 PRECEDING) FROM ticks
SELECT n, rank(ORDER BY v) OVER (ORDER BY n ROWS BETWEEN 3 PRECEDING AND CURRENT ROW) FROM ticks
SELECT n, row_number(ORDER BY v, n) OVER (ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM ticks
SELECT n, lag(v, 1 ORDER BY v, n) OVER (ORDER BY n) FROM ticks
SELECT n, fill(v) OVER (ORDER BY n) FROM (SELECT n, CASE WHEN n % 3 = 0 THEN NULL ELSE v END AS v FROM ticks)
SELECT id, lag(amount, id % 2) OVER (ORDER BY id) FROM ledger
SELECT id, sum(amount) OVER (ORDER BY id ROWS BETWEEN (id % 3) PRECEDING AND CURRENT ROW) FROM ledger
SELECT n, exists(SELECT 1 FROM ledger l WHERE l.id = t.n AND l.tag = 'x') AND row_number() OVER (ORDER BY n) > 2 AS f FROM ticks t
SELECT id, sum(amount) OVER (PARTITION BY account, tag IS NULL ORDER BY id) FROM ledger
SELECT id, bool_or(tag = 'y') OVER (PARTITION BY account), bit_or(id) OVER (ORDER BY id) FROM ledger
SELECT id, max(day) OVER (PARTITION BY account) - day AS ago FROM ledger
SELECT id, round(stddev(amount) OVER (ORDER BY id ROWS 3 PRECEDING), 4) AS sd, round(var_pop(rate) OVER (PARTITION BY account), 4) AS vp FROM ledger
SELECT account, day, count(*) OVER (PARTITION BY account ORDER BY day NULLS FIRST RANGE UNBOUNDED PRECEDING) FROM ledger
SELECT n, v, cume_dist() OVER (ORDER BY v) * 12 AS c, percent_rank() OVER (ORDER BY v) FROM ticks
SELECT n, last_value(v) OVER (ORDER BY n) = v AS always FROM ticks
SELECT n FROM ticks WHERE v > 3 QUALIFY lead(n) OVER (ORDER BY n) - n > 1 ORDER BY n
SELECT n, row_number() OVER (), n FROM (SELECT * FROM ticks WHERE n = 1)
SELECT id, account FROM ledger WINDOW w AS (PARTITION BY account) QUALIFY count(*) OVER w = 1
SELECT id, coalesce(sum(amount) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before FROM ledger
SELECT id, list(tag) OVER (ORDER BY id ROWS 1 PRECEDING), struct_pack(a := id, b := first_value(tag) OVER (ORDER BY id)) FROM ledger
SELECT n, sum(v) OVER (ORDER BY n DESC) s FROM ticks ORDER BY s DESC, n LIMIT 4
SELECT a.id, b.n, row_number() OVER (PARTITION BY b.n ORDER BY a.id) FROM ledger a JOIN ticks b ON a.id % 3 = b.n
SELECT sum(n) OVER (ORDER BY n RANGE BETWEEN 0.5 PRECEDING AND 1.5 FOLLOWING) FROM (SELECT n::double AS n FROM ticks)
SELECT id, CASE row_number() OVER (PARTITION BY account ORDER BY id) WHEN 1 THEN 'first' ELSE 'later' END FROM ledger
SELECT n, v, v - avg(v) OVER () AS centred, round((v - avg(v) OVER ()) / stddev_pop(v) OVER (), 6) AS z FROM ticks
SELECT n, sum(v) OVER (PARTITION BY n % 2 ORDER BY n ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) FROM ticks
SELECT id, dense_rank() OVER (ORDER BY account NULLS FIRST), rank_dense() OVER (ORDER BY account) FROM ledger
SELECT max(rn) FROM (SELECT row_number() OVER (PARTITION BY account ORDER BY id) AS rn FROM ledger)
SELECT n, product(v + 1) OVER (ORDER BY n ROWS 2 PRECEDING), histogram(v) OVER (ORDER BY n ROWS 1 PRECEDING) FROM ticks
SELECT n, sum(v) OVER (ORDER BY v, n) - v AS earlier FROM ticks
