-- Aggregate functions, their modifiers and empty inputs.
SELECT count(*), count(value), count(DISTINCT station), count() FROM readings
select station, sum(hits) from readings group by station order by station nulls first
SELECT sum(value), avg(value), min(value), max(value) FROM readings WHERE kind = 'temp'
SELECT sum(amount) AS total, avg(amount) AS mean, typeof(sum(amount)), typeof(avg(amount)) FROM readings
SELECT sum(hits), typeof(sum(hits)) FROM readings
SELECT count(*) FILTER (WHERE ok), count(*) FILTER (WHERE NOT ok), count(*) FILTER (ok IS NULL) FROM readings
SELECT station, max(value) FILTER (WHERE kind = 'wind') AS gust FROM readings GROUP BY 1 ORDER BY 1
SELECT sum(DISTINCT hits), avg(DISTINCT hits) FROM (SELECT unnest([1, 1, 2, 5, 5]) AS hits)
SELECT string_agg(note, ', ' ORDER BY id) FROM readings
SELECT station, string_agg(DISTINCT kind, '/' ORDER BY kind DESC) FROM readings GROUP BY station
SELECT group_concat(kind ORDER BY id), listagg(kind, '-' ORDER BY id DESC) FROM readings WHERE id < 4
SELECT list(id ORDER BY value DESC NULLS LAST, id) FROM readings
SELECT array_agg(note ORDER BY id) FILTER (WHERE note IS NOT NULL) FROM readings
SELECT array_agg(DISTINCT kind ORDER BY kind) FROM readings
SELECT first(note ORDER BY id), last(note ORDER BY id), any_value(note ORDER BY id DESC) FROM readings
SELECT arg_max(note, value), arg_min(station, value), arg_max(id, taken_at), min_by(id, hits), max_by(id, hits) FROM readings
SELECT arg_max(id, value, 3), arg_min(id, value, 2) FROM readings
SELECT max(value, 3), min(value, 2) FROM readings
SELECT arg_min_null(note, id), arg_max_null(note, id) FROM readings
SELECT bool_and(ok), bool_or(ok), bool_and(ok) FILTER (WHERE station = 'north') FROM readings
SELECT bit_and(b), bit_or(b), bit_xor(b), bit_and(m), bit_or(m), bit_xor(m) FROM flags
SELECT bit_and(bits), bit_or(bits), bit_xor(bits) FROM flags
SELECT bitstring_agg(w, 1, 8) FROM weights
SELECT bitstring_agg(b) FROM flags
SELECT min(big), max(big), sum(m), avg(big) FROM flags
SELECT product(w) FROM weights WHERE w < 5
SELECT median(value), mode(kind), quantile_cont(value, 0.25), quantile_disc(value, 0.75) FROM readings
SELECT median(amount), typeof(median(amount)), median(taken_on), median(taken_at) FROM readings
SELECT quantile_cont(value, [0.1, 0.5, 0.9]), quantile_disc(hits, [0.25, 0.5]) FROM readings
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY value), percentile_disc(0.5) WITHIN GROUP (ORDER BY hits DESC) FROM readings
SELECT percentile_cont([0.25, 0.75]) WITHIN GROUP (ORDER BY amount) FROM readings
SELECT mode() WITHIN GROUP (ORDER BY kind) FROM readings WHERE station IN ('south', 'north')
SELECT mad(value), mad(hits) FROM readings
SELECT round(stddev(value), 6), round(stddev_pop(value), 6), round(var_samp(value), 6), round(var_pop(value), 6), round(sem(value), 6) FROM readings
SELECT round(skewness(value), 5), round(kurtosis(value), 5), round(kurtosis_pop(value), 5) FROM readings
SELECT round(corr(y, x), 8), round(covar_pop(y, x), 8), round(covar_samp(y, x), 8) FROM weights
SELECT regr_count(y, x), round(regr_slope(y, x), 6), round(regr_intercept(y, x), 6), round(regr_r2(y, x), 6), round(regr_avgx(y, x), 6), round(regr_avgy(y, x), 6) FROM weights
SELECT round(regr_sxx(y, x), 6), round(regr_syy(y, x), 6), round(regr_sxy(y, x), 6) FROM weights
SELECT round(entropy(kind), 6), approx_count_distinct(kind) FROM readings
SELECT histogram(kind) FROM readings
SELECT histogram(hits, [0, 10, 50]) FROM readings
SELECT histogram_exact(kind, ['temp', 'rain']) FROM readings
SELECT fsum(value), kahan_sum(value), sumkahan(value), favg(value) FROM readings
SELECT weighted_avg(x, w) FROM weights
SELECT wavg(x, w) FROM weights
SELECT count_if(value > 10), countif(hits IS NULL) FROM readings
SELECT count(*), sum(id), min(label), max(price), avg(price), list(id), string_agg(label) FROM nothing
SELECT count(*) FROM nothing GROUP BY label
SELECT sum(price) IS NULL AS empty_sum, coalesce(sum(price), 0) AS zero FROM nothing
SELECT bool_or(id > 0), bit_and(id), median(price), mode(label), stddev(id), histogram(label) FROM nothing
SELECT count(DISTINCT (station, kind)) FROM readings
SELECT sum(hits) + count(*) * 2 - min(id) AS mixed FROM readings HAVING count(*) > 5
SELECT 'many' WHERE (SELECT count(*) FROM readings) > 9
SELECT 1 AS one FROM readings HAVING max(id) = 10
SELECT max(id) FROM readings HAVING false
SELECT avg(total) FROM (SELECT station, sum(value) AS total FROM readings GROUP BY station)
SELECT max(n) FROM (SELECT count(*) n FROM readings GROUP BY kind) t
SELECT min(taken_on), max(taken_on), max(taken_on) - min(taken_on) AS days, avg(taken_at) FROM readings
SELECT min(note), max(note), min(ok), max(ok) FROM readings
SELECT min([station, kind]), max({'k': kind, 'v': value}) FROM readings WHERE station IS NOT NULL AND value IS NOT NULL
SELECT sum(CASE WHEN ok THEN hits ELSE 0 END) AS good, sum(if(ok, 1, 0)) AS n FROM readings
SELECT sum(ok::int), avg(ok::int) FROM readings
SELECT sum(value) FILTER (WHERE value > (SELECT avg(value) FROM readings)) FROM readings
SELECT station, avg(value) - (SELECT avg(value) FROM readings) AS off FROM readings WHERE station IS NOT NULL GROUP BY station ORDER BY off
SELECT map_from_entries(list((station, hits) ORDER BY id)) FROM readings WHERE station IN ('north', 'south') AND id IN (1, 4)
SELECT list(DISTINCT hits ORDER BY hits NULLS FIRST) FROM readings
SELECT list({'id': id, 'kind': kind} ORDER BY id)[2:3] FROM readings
SELECT list(value ORDER BY id)[1], list(value ORDER BY id)[-1] FROM readings
SELECT kind, list_sort(list(id)) AS ids, len(list(id)) AS n FROM readings GROUP BY kind ORDER BY n DESC
SELECT sum(value) FROM readings WHERE station = 'nowhere'
SELECT count(*) FROM readings WHERE random() >= 0
SELECT sum(1), sum(1.5), sum(NULL::int), count(NULL), avg(3) FROM readings
SELECT sum('infinity'::double), max('nan'::double), min('-infinity'::double) FROM readings
SELECT avg(x) FROM (VALUES (1::tinyint), (2::tinyint), (NULL)) v(x)
SELECT sum(i) FROM range(100000) t(i)
SELECT sum(i::hugeint * 100000000000000000000) FROM range(10) t(i)
SELECT max(interval (id) minute), min(to_days(id)), max(taken_at - timestamp '2024-01-01') FROM readings
SELECT count(readings) FROM readings
SELECT any_value(5), any_value(note) FILTER (WHERE id = 3) FROM readings
SELECT approx_quantile(i, 0.5) BETWEEN 45 AND 55 AS near FROM range(101) t(i)
SELECT approx_top_k(kind, 1) FROM readings
SELECT reservoir_quantile(5, 0.5) FROM range(3)
SELECT mode(hits) FILTER (WHERE hits > 50), first(id ORDER BY hits DESC NULLS LAST) FROM readings
SELECT string_agg(upper(left(kind, 1)), '' ORDER BY kind, id) AS letters FROM readings
SELECT sum(length(note)) AS chars, max(length(note)) AS longest FROM readings
SELECT station, kind, count(*) AS n FROM readings GROUP BY station, kind HAVING n > 1 ORDER BY ALL
SELECT group_concat(DISTINCT station) FILTER (WHERE station = 'east') FROM readings
SELECT sum(id) FROM readings GROUP BY ok IS NULL
SELECT list_aggregate(list(hits), 'sum'), list_sum(list(hits)), list_avg(list(value)) FROM readings
SELECT covar_pop(id, id) = var_pop(id) AS same FROM readings
SELECT count(DISTINCT ok), count(DISTINCT value) FILTER (WHERE value > 0) FROM readings
SELECT min(id) AS "min", max(id) "max", count(*) AS "count(*)" FROM readings
SELECT max(station || kind) FROM readings
SELECT arg_max(station, hits) FILTER (WHERE ok), arg_max(kind, [value, id]) FROM readings
