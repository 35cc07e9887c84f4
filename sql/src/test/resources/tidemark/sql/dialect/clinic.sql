-- Dates, times, zones and intervals; casts, comparisons and arithmetic between them.
select id, year(born), month(born), day(born), dayofweek(born), isodow(born), dayofyear(born), weekofyear(born), quarter(born), century(born), era(born) from patient where id <> 3 order by id
select id, born + 1, born - 1, born + interval 1 month, born - interval '1 year', born + stay from patient where id not in (3, 4) order by id
select id, born + arrives, seen::date, seen::time, seen - interval '1 hour', seen + stay from patient where id in (1, 2) order by id
select seen - timestamp '2024-01-01', born - date '2000-01-01', age(seen), age(seen, timestamp '2000-01-01') is null from patient where id = 4
select seen - timestamp '2024-01-01', born - date '2000-01-01', age(seen, timestamp '2000-01-01') from patient where id in (1, 2) order by id
select id from patient where born > '1990-01-01' order by id
select id from patient where seen between '1999-01-01' and '2025-01-01' order by id
select id from patient where born in ('1980-02-29', date '1999-12-31', null) order by id
select id from patient where arrives > '08:30' order by id
select id from patient where zoned >= '2024-03-31 00:00:00+00' order by id
select id, zoned::date, zoned::timestamp, zoned at time zone 'America/New_York', seen at time zone 'Asia/Tokyo' from patient where id in (1, 2) order by id
select id, timezone('UTC', zoned), timezone('Europe/Berlin', seen), timezone_hour(zoned), extract(epoch from zoned) from patient where id in (1, 2) order by id
select id, ztime, ztime::time, ztime at time zone 'UTC', arrives::timetz from patient where id in (1, 2) order by id
select id, ns, ms, s, ns::timestamp, ms::timestamp_ns, s::date, epoch_ns(ns), epoch_us(seen), epoch_ms(ms), nanosecond(ns) from patient where id in (1, 2) order by id
select ns = seen, ms = ns, s = seen, ms < ns, ns::varchar from patient where id in (1, 2) order by id
select id, stay, stay + interval 1 day, stay * 2, -stay, stay / 2, stay > interval '1 day', stay = interval '51 hours' from patient where stay is not null order by id
select extract(day from stay), extract(hour from stay), date_part('month', stay), datepart('year', stay), to_months(3), to_seconds(90.5), to_microseconds(1) from patient order by id
select count(*) from (select interval '30 days' stay union all select interval '1 month' union all select interval '720 hours') group by stay
select interval '1 month' > interval '29 days', interval '1 day' = interval '24 hours', interval 1.5 days, interval '1.5' hours, interval (id) day from patient where id = 2
select isinf(born), isfinite(seen), born::varchar, seen::varchar, zoned::varchar = 'infinity' from patient where id = 3
select born + 1 from patient where id = 3
select date_trunc('month', born), date_trunc('quarter', seen), date_trunc('day', zoned), date_trunc('hour', stay) from patient where id in (1, 2) order by id
select datetrunc('decade', born), date_trunc('week', seen), date_trunc('isoyear', born) from patient where id in (1, 2, 5) order by id
select date_diff('day', born, date '2024-01-01'), datediff('year', seen, timestamp '2024-01-01'), date_sub('year', born, date '2024-01-01'), datesub('hour', seen, timestamp '2024-01-01') from patient where id in (1, 2) order by id
select last_day(born), monthname(born), dayname(seen), strftime(born, '%d.%m.%Y %j %U'), strftime(seen, '%Y-%m-%dT%H:%M:%S.%g'), strftime('%B', born) from patient where id in (1, 2) order by id
select strptime('03/04/2024', ['%Y-%m-%d', '%d/%m/%Y']), try_strptime('x', '%Y'), strptime('12:30 PM', '%I:%M %p')
select make_date(2024, 2, 29), make_time(1, 2, 3.5), make_timestamp(1700000000000000), to_timestamp(0), epoch_ms(1700000000000), make_timestamptz(2024, 1, 2, 3, 4, 5, 'UTC')
select '2024-1-5'::date, '2024/01/05'::date, '2024-01-05 10:00'::timestamp, '2024-01-05T10:00:00Z'::timestamptz, '10:00'::time, '20240105'::varchar::integer
select try_cast(txt as date), try_cast(txt as time), try_cast(txt as integer), try_cast(txt as uuid), try_cast(txt as interval) from patient order by id
select min(u), max(u), count(distinct u) from patient
select greatest(born, date '1990-01-01'), least(seen, born), coalesce(born, seen, now()) is null, nullif(born, '1980-02-29') from patient where id <> 3 order by id
select case when id = 1 then born else seen end from patient order by id
select born from patient union select seen::date from patient order by 1 nulls first
select seen from patient union all select zoned from patient where id = 1 order by 1 nulls first
select [born, seen], {'a': born, 'b': arrives}, map {born: id} from patient where id = 1
select max(born), min(seen), avg(seen), median(born), mode(arrives), quantile_disc(seen, 0.5), quantile_cont(born, 0.5) from patient where id in (1, 2)
select avg(arrives) from patient
select count(*), date_trunc('year', born) y from patient group by y order by y nulls first
select extract('year' from born) y, sum(id) from patient where isfinite(born) group by all order by y
select time_bucket(interval '1 week', seen), time_bucket(interval '2 months', born, date '1999-01-01') from patient where id in (1, 2) order by id
select range(date '2024-01-30', date '2024-02-02', interval 1 day), generate_series(timestamp '2024-01-01', timestamp '2024-01-02', interval '12 hours')
select * from range(timestamp '2024-03-31 00:00', timestamp '2024-03-31 04:00', interval 1 hour) t(h)
select h at time zone 'Europe/Berlin' from range(timestamp '2024-03-31 00:00', timestamp '2024-03-31 04:00', interval 1 hour) t(h) order by h
select * from generate_series(timestamptz '2024-01-01 00:00+00', timestamptz '2024-01-02 00:00+00', interval 8 hours) t(z)
select d::date d, dayname(d) n from unnest(generate_series(date '2024-02-27', date '2024-03-01', interval 1 day)) t(d) order by d
select current_date = today(), current_timestamp >= now(), typeof(current_timestamp), typeof(current_time), typeof(localtimestamp), typeof(today())
select date '2024-01-31' + interval 1 month, date '2024-03-31' - interval 1 month, timestamp '2024-02-29' + interval 1 year, date '2024-01-01' + time '10:00'
select date '2024-01-01' - interval 1 day, date '2024-01-10' - date '2024-01-01', timestamp '2024-01-10' - date '2024-01-01', (date '2024-01-10' - date '2024-01-01') / 2
select timestamp '2024-01-01' = date '2024-01-01', '2024-01-01' = date '2024-01-01', timestamp '2024-01-01 00:00:01' > '2024-01-01'
select equi_width_bins(0, 10, 5, true), bar(1, 0, 2), width_free from (select 1 as width_free)
select id, count(*) over (order by seen range between interval 30 year preceding and current row) from patient where id in (1, 2, 5) order by id
select p.id, q.id from patient p join patient q on p.born between q.born - interval 20 years and q.born + interval 20 years and p.id < q.id and p.id <> 3 and q.id <> 3 order by all
select id, list_transform([born, seen::date], lambda d: d + 1) from patient where id in (1, 2) order by id
select strftime(x, '%x') from (select unnest([date '2024-01-01', null, date '2024-12-31']) x)
select date_part(['year', 'month'], born).year, date_part(['epoch'], seen) from patient where id = 1
select yearweek(born), weekday(born), millennium(born), decade(born), microsecond(seen), millisecond(seen), second(seen), minute(arrives) from patient where id in (1, 2) order by id
select '1 day'::interval, interval '1 day'::varchar, '1'::interval
select blob '\x00\xAA', 'a'::blob || 'b'::blob, '\xAA'::blob > '\x0A'::blob, octet_length('\x00'::blob), blob 'x' = 'x'
select bit '101' | bit '010', ~bit '101', bit '101' << 1, bit_count(bit '1101'), get_bit('101'::bit, 0), set_bit('101'::bit, 1, 1), bitstring('1', 4), '101'::bit::integer, length('101'::bit)
