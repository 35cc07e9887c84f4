select date '2026-02-16', timestamp '2026-02-16 09:30:00', interval 3 days, interval '1' month, time '09:30:00'
select o_orderdate + 1, o_orderdate - 1, o_orderdate + interval 1 month, o_orderdate - interval '2 days' from orders where o_orderkey < 5
select o_orderdate - date '2024-01-01' as days from orders where o_orderkey < 5
select year(o_orderdate), month(o_orderdate), day(o_orderdate), week(o_orderdate), isoyear(o_orderdate), dayofweek(o_orderdate), isodow(o_orderdate), quarter(o_orderdate) from orders
select extract(year from o_orderdate), extract(dow from o_orderdate), date_part('week', o_orderdate) from orders
select date_trunc('month', o_orderdate) as m, count(*) from orders group by m order by m
select date_diff('day', o_orderdate, date '2025-01-01'), datediff('month', o_orderdate, date '2025-01-01') from orders where o_orderkey < 5
select strftime(o_orderdate, '%Y-%m'), strftime(o_orderdate, '%G-W%V') as week, count(*) from orders group by all order by 1, 2
select strptime('16.02.2026', '%d.%m.%Y'), make_date(2026, 2, 16), last_day(date '2026-02-03'), dayname(date '2026-02-16'), monthname(date '2026-02-16')
select date_part('epoch', timestamp '2026-02-16 09:30:00'), epoch(ts), epoch_ms(ts) from types
select age(timestamp '2026-02-16', timestamp '2025-01-01'), ts + iv from types
select '2026-02-16'::date + 7, ('2026-02-16'::timestamp)::date, cast(ts as date) from types
select date_trunc('week', o_orderdate) as w, sum(o_totalprice) from orders where o_orderdate >= date '2024-01-01' + interval 3 months group by 1 order by 1
select day, day is null, day > date '2000-01-01' from types
select tz, tz at time zone 'Asia/Shanghai' from types
select current_date > date '2020-01-01', now() > timestamp '2020-01-01', current_timestamp is not null, today() = current_date
select time_bucket(interval '7 days', o_orderdate), count(*) from orders group by 1 order by 1
select date_add(date '2026-01-31', interval 1 month), date '2026-01-31' + interval 1 month
select to_days(3), to_months(2), interval (o_orderkey) days from orders where o_orderkey < 3
select o_orderdate::varchar, substr(o_orderdate::varchar, 1, 7) as m from orders where o_orderkey < 5
