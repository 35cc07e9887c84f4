-- Dates, times, zones, intervals.
select id, d + 1, d - 1, d + interval 1 month, d - interval '1 year 2 days', d - date '2000-01-01' from ev order by id
select id, ts + iv, ts - iv, d + iv, tz + interval 1 day, t + interval 2 hour, iv * 2, -iv, iv + iv, iv / 2 from ev where id <> 3 order by id
select id, ts - timestamp '2000-01-01', age(ts, timestamp '2000-01-01'), date_diff('day', d, date '2024-12-31'), datesub('month', d, date '2024-12-31') from ev where id in (1, 2) order by id
select id, year(d), month(d), day(d), quarter(d), week(d), isodow(d), dayofweek(d), dayofyear(d), weekofyear(d), yearweek(d), era(d), decade(d), century(d), millennium(d), julian(d) from ev order by id
select extract(year from d), extract('month' from d), extract(epoch from ts), extract(hour from t), extract(minute from ts), extract(second from ts), extract(milliseconds from ts), extract(microseconds from t), extract(isoyear from d), extract(dow from d), extract(doy from d) from ev order by id
select date_part('year', d), date_part(['year', 'month'], d), datepart('hour', ts), date_part('epoch', iv), date_part('day', iv), extract(month from iv) from ev order by id
select date_trunc('month', d), date_trunc('hour', ts), date_trunc('week', ts), date_trunc('decade', d), date_trunc('day', iv), typeof(date_trunc('month', d)), typeof(date_trunc('day', ts)) from ev order by id
select time_bucket(interval 1 week, d), time_bucket(interval '15 minutes', ts), time_bucket(interval 1 month, d, date '2000-01-15'), time_bucket(interval 1 day, ts, interval 6 hours) from ev where id in (1, 2) order by id
select strftime(d, '%Y/%m/%d'), strftime(ts, '%d.%m.%y %H:%M:%S.%f'), strftime('%a %b %j %U', d), strftime(ts, '%-d %B %p %I') from ev order by id
select strptime('2024-01-15', '%Y-%m-%d'), strptime('15/01/24 7PM', '%d/%m/%y %I%p'), try_strptime(txt, '%Y-%m-%d'), try_strptime(txt, ['%Y-%m-%d', '%d/%m/%Y %H:%M']) from ev order by id
select try_cast(txt as date), try_cast(txt as timestamp), txt::varchar from ev order by id
select make_date(2024, 2, 29), make_time(1, 2, 3.5), make_timestamp(2024, 1, 2, 3, 4, 5.5), make_timestamp(1700000000000000), to_timestamp(0), epoch_ms(1700000000000), make_timestamptz(2024, 1, 1, 0, 0, 0)
select epoch(ts), epoch_ms(ts), epoch_us(ts), epoch_ns(ts), epoch(iv), epoch(t) from ev where id in (1, 2) order by id
select to_years(1), to_months(2), to_days(3), to_hours(4), to_minutes(5), to_seconds(6.5), to_milliseconds(7), to_microseconds(8), to_weeks(1), to_quarters(2), to_decades(1)
select interval 1 day, interval '1' day, interval '1 day 2 hours', interval (id) days, interval (id * 2) hour, interval '3' months, '4 years'::interval, interval 5 minutes from ev order by id
select interval 1 year = interval 12 months, interval 1 month = interval 30 days, interval 24 hours = interval 1 day, interval '1 month' > interval '29 days', greatest(interval 1 day, interval 25 hours)
select iv from ev order by iv
select distinct iv from ev order by iv desc nulls last
select d = '2024-02-29', d > '2000-01-01', d between '1990-01-01' and '2030-01-01', d in ('1999-12-31', date '2024-02-29'), d = timestamp '2024-02-29 00:00:00', d < ts from ev order by id
select ts::timestamp_s, ts::timestamp_ms, ts::timestamp_ns, ts::timestamp_s::varchar, typeof(ts::timestamp_ns) from ev where id in (1, 2) order by id
select tz at time zone 'UTC', tz at time zone 'America/New_York', ts at time zone 'Europe/Berlin', (ts at time zone 'Asia/Tokyo') at time zone 'UTC', timezone('UTC', tz) from ev where id <> 3 order by id
select timestamp '2024-03-10 02:30:00' at time zone 'America/New_York', timestamptz '2024-11-03 05:30:00+00' at time zone 'America/New_York'
select isfinite(d), isinf(d), isfinite(ts), d > date '2024-01-01', d = 'infinity' from ev order by id
select d from ev order by d
select d from ev order by d desc nulls first limit 2
select max(d), min(d), max(ts), min(ts), max(tz), max(t), count(distinct d), median(ts) from ev
select avg(d) from ev where id in (1, 2)
select quantile_disc(ts, 0.5), quantile_cont(ts, 0.5), arg_max(id, t), list(d order by d desc) from ev where id in (1, 2, 4)
select last_day(d), monthname(d), dayname(d), date_add(d, interval 1 day) from ev where id in (1, 2) order by id
select * from generate_series(date '2024-01-30', date '2024-02-02', interval 1 day)
select * from range(timestamp '2024-01-01', timestamp '2024-01-02', interval 6 hours) t(h)
select h::date, count(*) from range(timestamp '2024-01-01', timestamp '2024-01-03', interval 5 hours) t(h) group by 1 order by 1
select unnest(generate_series(date '2024-01-01', date '2024-03-01', interval '1 month'))
select range(date '2024-01-01', date '2024-01-04', interval 1 day), generate_series(timestamptz '2024-01-01 00:00+00', timestamptz '2024-01-01 02:00+00', interval 1 hour)
select * from generate_series(timestamptz '2024-01-01 00:00:00+00', timestamptz '2024-01-01 03:00:00+00', interval 1 hour) g(x) order by x desc
select d, lead(d) over (order by d) - d as gap from ev where d is not null and isfinite(d) order by d
select a.who, b.who, greatest(a.s, b.s), least(a.e, b.e) from slot a join slot b on a.s < b.e and b.s < a.e and a.who < b.who
select who, h from slot, range(s, e, interval 30 minutes) r(h) order by all
select who, (select count(*) from range(s, coalesce(e, s), interval '10 minutes')) from slot order by s
select date_trunc('day', s) as day, count(*), sum(date_diff('minute', s, e)) from slot group by day order by day
select date_trunc('day', s) as s, count(*) from slot group by date_trunc('day', s) order by s
select s::date as s, who from slot order by s, who
select s::date as s, who from slot where s > '2024-01-01 09:15' order by who
select * from slot where s >= date '2024-01-02'
select * from slot where s::date = '2024-01-01' and e - s > interval 1 hour
select * from slot where s between '2024-01-01' and '2024-01-01 09:30:00' order by s
select strftime(s, '%H') as hour, list(who order by who) from slot group by all order by all
select year(s) * 100 + month(s) as ym, count(*) filter (e is null) from slot group by ym
select case when e is null then 'open' when e - s > interval 1 hour then 'long' else 'short' end as k, count(*) from slot group by k order by k
select count(*) over (order by s range between interval 1 hour preceding and current row) from slot order by s
select sum(id) over (order by d range between interval 50 years preceding and current row) from ev where isfinite(d) order by id
select id, first_value(id) over (order by t nulls first) from ev order by id
select id, count(*) over (order by ts range between unbounded preceding and interval 1 year following) from ev order by id
select current_date = today(), now() = current_timestamp, get_current_timestamp() = now(), typeof(now()), typeof(current_date), typeof(current_time), typeof(localtimestamp)
select date '2024-01-31' + interval 1 month, date '2024-03-31' - interval 1 month, timestamp '2024-01-31' + to_months(1), date '2024-01-01' - interval '1' second
select date '9999-12-31', date '0001-01-01', '5877642-06-25 (BC)'::date, timestamp '290000-01-01', date '-infinity', 'epoch'::date, 'epoch'::timestamp
select try_cast('20240105' as date), try_cast('2024-1-5' as date), try_cast('2024-01-05T10:00:00Z' as timestamp), try_cast('2024-01-05 10:00:00+02' as timestamptz), try_cast('10:20' as time)
select date_diff('month', date '2024-01-31', date '2024-02-01'), date_sub('month', date '2024-01-31', date '2024-02-29'), datediff('hour', timestamp '2024-01-01 00:59', timestamp '2024-01-01 01:00'), date_diff('week', date '2024-01-07', date '2024-01-08'), date_diff('year', timestamptz '2023-12-31 23:00+00', timestamptz '2024-01-01 01:00+00')
select extract(day from interval '40 days'), extract(hour from interval '100 hours'), extract(year from interval '14 months'), date_part('month', interval '14 months')
select [date '2024-01-01', '2024-01-02'], {'d': date '2024-01-01'}, map {date '2024-01-01': interval 1 day}, list_max([date '2024-01-01', date '2023-01-01']), [d for d in [date '2024-01-01'] if d > '2023-01-01']
select d as "when", d + 1 as next, next - "when" as one from ev where id = 1
select d d, ts ts from ev ev where ev.d = '2024-02-29'
select tz::date as day, count(*) from ev group by day order by day nulls last
select extract(year from d) as d, count(*) from ev group by extract(year from d) order by d
select extract(year from d) as d, count(*) from ev group by d order by all
select id from ev where d is not null and ts > '1980-01-01'::timestamp and t < '13:00'
select d, t from ev where d + t > timestamp '2000-01-01' and isfinite(d)
select coalesce(d, ts), typeof(coalesce(d, ts)), coalesce(tz, ts), typeof(coalesce(tz, ts)), greatest(d, ts), ifnull(t, '00:00') from ev order by id
select d from ev where id = 1 union all select ts from ev where id = 1 union all select tz from ev where id = 1
select case when id = 1 then d when id = 2 then ts else null end from ev order by id
select hash(d) = hash(d::timestamp::date), d::timestamp = d from ev where id < 3
select nullif(d, date '1999-12-31'), d is distinct from null, d not between '2000-01-01' and '2025-01-01' from ev order by id
select date_trunc('month', d)::date as m, sum(id) over (partition by date_trunc('month', d)) from ev order by id
select datetrunc('quarter', d), date_trunc('isoyear', d), date_trunc('century', ts) from ev where id in (1, 2) order by id
select century(ts), epoch_ns(d), nanosecond(ts), microsecond(ts), millisecond(ts), second(t), minute(t), hour(t), timezone(tz), week(ts) from ev where id = 1
select to_base(10, 2), date '2024-01-01'::timestamp::date, timestamp '2024-01-01 10:00'::date::timestamp
