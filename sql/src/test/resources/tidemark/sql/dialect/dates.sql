-- Dates, timestamps, times and intervals.
SELECT id, year(day), month(day), day(day), quarter(day), dayofweek(day), isodow(day), dayofyear(day), week(day) FROM event WHERE id < 5
SELECT id, extract(year FROM day), extract('month' FROM day), extract(epoch FROM at_time), extract(dow FROM day) FROM event WHERE id < 5
SELECT date_part('hour', at_time), date_part('minute', at_time), date_part('ms', at_time), date_part('us', at_time) FROM event WHERE id < 5
SELECT date_part(['year', 'month', 'day'], day) FROM event WHERE id < 5
SELECT date_trunc('month', day), date_trunc('hour', at_time), date_trunc('week', day), date_trunc('decade', day), date_trunc('quarter', at_time) FROM event
SELECT id, date_diff('day', day, until), datediff('month', day, until), date_sub('month', day, until), datesub('year', day, until) FROM event WHERE id < 4
SELECT date_diff('hour', timestamp '2024-01-01 00:59:00', timestamp '2024-01-01 03:01:00'), date_sub('hour', timestamp '2024-01-01 00:59:00', timestamp '2024-01-01 03:01:00')
SELECT id, day + 1, day - 30, until - day AS days, day + span, day - interval 1 year FROM event WHERE id < 5
SELECT id, at_time + interval 90 minute, at_time - interval '1 day 2 hours', at_time - timestamp '2024-01-01' AS since FROM event WHERE id < 5 ORDER BY id
SELECT age(timestamp '2024-03-01', timestamp '2023-01-31'), age(date '2020-02-29', date '2016-02-29')
SELECT date_add(date '2024-01-30', interval 1 month), date '2024-01-31' + interval 1 month, date '2023-03-29' + interval '-1 month'
SELECT strftime(at_time, '%Y-%m-%d %H:%M:%S'), strftime(at_time, '%d/%b/%y %I:%M %p'), strftime(day, '%A, %j') FROM event WHERE id < 5
SELECT strftime(timestamp '2024-02-03 04:05:06.007008', '%f|%g|%G|%u|%w|%U|%W|%V|%n|%-d|%-m|%%')
SELECT strptime('03.02.2024', '%d.%m.%Y'), strptime('2024-02-03 4:05 PM', '%Y-%m-%d %I:%M %p'), strptime('20240203', ['%Y-%m-%d', '%Y%m%d'])
SELECT try_strptime('nonsense', '%Y'), try_strptime('31/12/2023', '%d/%m/%Y'), try_strptime('x', ['%Y', '%d'])
SELECT make_date(2024, 2, 29), make_time(13, 4, 5.678), make_timestamp(2024, 1, 2, 3, 4, 5.5), make_date(19000)
SELECT last_day(day), monthname(day), dayname(day), era(day), century(day), decade(day), millennium(day) FROM event WHERE id < 6
SELECT yearweek(day), weekofyear(day), isoyear(day), julian(day) FROM event WHERE id < 5
SELECT greatest(day, until), least(day, until), coalesce(day, until, date '1900-01-01') FROM event
SELECT id, isfinite(day), isinf(at_time), day = 'infinity'::date FROM event ORDER BY id
SELECT min(day), max(day), min(at_time), max(clock), max(span) FROM event
SELECT count(*) FROM event WHERE day BETWEEN date '2023-01-01' AND date '2024-12-31'
SELECT id FROM event WHERE at_time >= '2024-01-01' AND at_time < '2024-02-01'
SELECT id FROM event WHERE day IN ('2024-02-29', '1999-12-31') ORDER BY day
SELECT clock + interval 3 hour, clock - interval 10 minute, date_trunc('hour', at_time)::time, hour(clock) FROM event WHERE id < 5
SELECT day + clock AS combined FROM event WHERE id < 5
SELECT time '12:00:00' < time '12:00:01', timestamp '2024-01-01 00:00:00' = date '2024-01-01', date '2024-01-02' > timestamp '2024-01-01 23:00:00'
SELECT time_bucket(interval 7 day, day), time_bucket(interval 1 month, day), time_bucket(interval 15 minute, at_time) FROM event WHERE id < 5
SELECT time_bucket(interval '2 weeks', date '2024-05-17', date '2024-01-01'), time_bucket(interval 1 day, timestamp '2024-05-17 10:00:00', interval 6 hour)
SELECT unnest(generate_series(date '2024-01-30', date '2024-02-02', interval 1 day))
SELECT * FROM generate_series(timestamp '2024-01-01', timestamp '2024-01-01 03:00:00', interval 90 minute) g(t)
SELECT range(date '2024-01-31', date '2024-06-01', interval 1 month), generate_series(date '2024-01-03', date '2024-01-01', -interval 1 day)
SELECT interval 1 day = interval 24 hour, interval '1 month' > interval 30 day, interval 90 minute, interval (2 + 1) day, -interval 1 month
SELECT interval '1 year' + interval '2 months', interval 3 day * 2, 3 * interval 1 hour, interval 10 hour / 4
SELECT to_years(2), to_months(3), to_weeks(1), to_days(4), to_hours(5), to_minutes(6), to_seconds(7), to_milliseconds(8), to_microseconds(9)
SELECT extract(day FROM interval '3 days 5 hours'), extract(hour FROM interval '27 hours'), date_part('month', interval '14 months'), epoch(interval 1 day), datepart('year', interval '14 months')
SELECT extract(month FROM interval '400 days'), extract(day FROM interval '400 days'), interval '400 days' > interval '13 months'
SELECT normalized_interval(interval '13 months 32 days 25 hours')
SELECT epoch(at_time), epoch_ms(at_time), epoch_us(at_time) FROM event WHERE id < 5
SELECT epoch_ms(1700000000123), to_timestamp(1700000000) = timestamptz '2023-11-14 22:13:20+00', make_timestamp_ms(1700000000123), make_timestamp_ns(1700000000123456789)
SELECT at_zone AT TIME ZONE 'UTC', at_zone AT TIME ZONE 'America/New_York' FROM event WHERE at_zone IS NOT NULL
SELECT at_time AT TIME ZONE 'Europe/Berlin' AT TIME ZONE 'UTC' AS utc FROM event WHERE id < 5 ORDER BY id
SELECT timezone('Asia/Tokyo', timestamptz '2024-01-01 00:00:00+00'), timestamptz '2024-07-01 00:00:00 Europe/Paris' AT TIME ZONE 'UTC'
SELECT strftime(at_zone AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%SZ') FROM event WHERE id < 4
SELECT date_trunc('year', at_zone AT TIME ZONE 'UTC') FROM event
SELECT year(day) AS y, count(*) FROM event GROUP BY y ORDER BY y NULLS LAST
SELECT strftime(day, '%Y-Q') || quarter(day) AS q, list(id ORDER BY id) FROM event WHERE isfinite(day) AND id < 5 GROUP BY q ORDER BY q
SELECT (day - lag(day) OVER (ORDER BY day)) AS gap FROM event WHERE id < 5
SELECT id, CASE WHEN dayofweek(day) IN (0, 6) THEN 'weekend' ELSE 'weekday' END AS kind FROM event WHERE id < 5
SELECT day::varchar, at_time::varchar, span::varchar, clock::varchar FROM event
SELECT try_cast('2024-02-30' AS date) IS NULL, try_cast('25:00' AS time) IS NULL
SELECT timestamp '2024-01-01 00:00:00' + interval 1 second * id FROM event ORDER BY id
SELECT nanosecond(timestamp_ns '2024-01-01 00:00:00.123456789'), microsecond(timestamp '2024-01-01 00:00:01.5'), millisecond(timestamp '2024-01-01 00:00:01.5'), second(timestamp '2024-01-01 00:00:01.5')
SELECT timestamp_s '2024-01-01 00:00:00', timestamp_ms '2024-01-01 00:00:00.123', timestamp_ns '2024-01-01 00:00:00.000000001', timestamp_ns '2024-01-01 00:00:00.1' > timestamp '2024-01-01'
SELECT sum(until - day) FROM event WHERE id < 4
SELECT avg(day), median(day), quantile_disc(day, 0.5) FROM event WHERE isfinite(day)
SELECT date_part('epoch', date '2000-01-01'), extract(julian FROM date '2000-01-01'), date_part('yearweek', date '2021-01-03'), date_part('timezone_hour', timestamptz '2024-01-01 00:00:00+00') IS NOT NULL
SELECT day, until FROM event WHERE day <= until OR until IS NULL ORDER BY day NULLS FIRST, id
SELECT current_date > date '2020-01-01', now() > timestamptz '2020-01-01 00:00:00+00', today() = current_date, typeof(current_timestamp)
SELECT count(DISTINCT date_trunc('year', day)) FROM event WHERE isfinite(day)
SELECT dateadd, d FROM (SELECT date_add(day, interval 1 day) AS dateadd, datetrunc('month', day) AS d FROM event WHERE id = 1)
SELECT id, until - INTERVAL (id) DAYS, day + INTERVAL (id * 2) MONTHS FROM event WHERE id < 4
SELECT timestamp 'epoch' + interval (86400) seconds, date 'epoch' + 365
SELECT equi_width_bins(date '2024-01-01', date '2024-12-31', 4, true)
SELECT days, hours FROM (SELECT datepart('day', at_time) AS days, datepart('hour', at_time) AS hours FROM event WHERE id = 2)
