-- Window frames, exclusions, nulls, gaps; ASOF and POSITIONAL joins; enums.
select line, tm, sum(riders) over (partition by line order by tm) from stop order by all
select line, tm, sum(riders) over (partition by line order by tm rows between 1 preceding and 1 following) s from stop order by all
select line, tm, count(*) over (order by tm range between interval 15 minutes preceding and current row) c from stop where tm is not null order by all
select line, tm, count(*) over (order by tm range between interval '10 minutes' preceding and interval '10 minutes' following exclude ties) c from stop where tm is not null order by all
select line, tm, list(riders) over (order by tm, note groups between 1 preceding and 1 following exclude group) l from stop where line = 'A' order by all
select tm, first_value(delay ignore nulls) over (order by tm), last_value(delay ignore nulls) over (order by tm rows between unbounded preceding and current row) from stop where line = 'A' order by tm
select tm, lag(delay, 1, -99) over (order by tm), lead(delay ignore nulls) over (order by tm), nth_value(delay, 2) over (order by tm) from stop where line = 'A' order by tm
select tm, lag(delay ignore nulls) over (order by tm) from stop where line = 'A' order by tm
select line, tm, row_number() over (order by tm, note), rank() over (order by tm), dense_rank() over (order by tm) from stop where tm is not null order by tm, note
select line, ntile(3) over (order by tm, note), percent_rank() over (order by tm), cume_dist() over (order by tm) from stop where tm is not null order by tm, note
select line, riders, riders / sum(riders) over (partition by line) as share from stop where riders is not null order by line, riders, share
select line, sum(sum(riders)) over (order by line) from stop group by line order by line nulls first
select line, rank() over (order by sum(riders) desc nulls last) r from stop group by line order by r, line
select line, count(*) as n, sum(count(*)) over () as total, n / total as part from stop group by line order by line nulls last
select distinct line, max(delay) over (partition by line) from stop order by all
select line, delay from stop qualify row_number() over (partition by line order by delay desc nulls last, note) = 1 order by line nulls first
select line, tm, delay from stop qualify delay > avg(delay) over (partition by line) order by all
select line, tm from stop qualify count(*) over (partition by line) > 1 and tm is not null order by all
select line, sum(delay) over w1, avg(delay) over w2 from stop window w1 as (partition by line order by tm), w2 as (w1 rows unbounded preceding) order by all
select line, tm, sum(delay) over (w rows between current row and unbounded following) from stop window w as (partition by line order by tm) order by all
select tm, sum(delay) filter (where note is not null) over (order by tm) from stop where line = 'A' order by tm
select line, count(distinct note) over (partition by line) from stop order by all
select tm, list(delay order by delay desc) over (order by tm rows between 2 preceding and current row) from stop where line = 'A' order by tm
select tm, sum(delay) over (order by tm rows between delay_of preceding and current row) from (select tm, delay, 1 as delay_of from stop where line = 'A') order by tm
select tm, sum(riders) over (order by tm desc nulls last range between unbounded preceding and current row exclude current row) from stop order by tm nulls first, 2
select line, median(riders) over (partition by line) m, mode(riders) over (partition by line) from stop where line = 'B' order by all
select tm, max(tm) over (order by tm rows between 3 preceding and 2 preceding) from stop where line = 'A' order by tm
select line, tm, tm - lag(tm) over (partition by line order by tm, note) as gap from stop order by line, tm, note
select line, datediff('minute', lag(tm) over (partition by line order by tm, note), tm) from stop order by line, tm, note
select row_number() over () from (values (1), (2), (3))
select line, string_agg(note, '-') over (partition by line order by tm, note) from stop where line in ('A', 'B') order by line, tm, note
select sum(delay) over (partition by line = 'A' order by tm, note) from stop order by all
select line, case when row_number() over (partition by line order by tm, note) = 1 then 'first' else 'later' end p from stop order by line, tm, note
select * from (select line, rank() over (order by riders desc nulls last) as r from stop) where r <= 3 order by r, line
select line, r from (select line, row_number() over (partition by line order by riders desc nulls last, note) r from stop) t where r = 1 and line is not null order by line
select s.line, s.tm, f.cents from stop s asof join fare f on s.line = f.line and s.tm >= f.since order by s.line, s.tm, s.note
select s.line, s.tm, f.cents from stop s asof left join fare f on s.line = f.line and s.tm > f.since order by s.line, s.tm, s.note
select line, tm, cents from stop asof join (select line, since as tm, cents from fare) using (line, tm) order by line, tm, note
select s.tm, f.since from stop s asof join fare f on s.tm <= f.since and s.line = f.line order by all
select s.line, f.cents from stop s positional join fare f order by f.cents, s.line limit 3
select * from (select line from verdict order by line, s) positional join (values (1), (2)) v(x) order by all
select s.line, v.s from (select distinct line from stop where line is not null) s left join verdict v on s.line = v.line order by s.line, v.s
select line, s from verdict order by s, line
select line, s from verdict order by s desc nulls first, line
select s, count(*) from verdict group by s order by s
select min(s), max(s), count(distinct s) from verdict
select s, s::varchar, s = 'late', s < 'on time', s::varchar < 'on time' from verdict order by s nulls last, line
select line from verdict where s = 'early'
select line from verdict where s in ('late', 'early') order by line
select line from verdict where s::varchar like 'on%' order by line
select 'late'::state, enum_first(null::state), enum_last(null::state), enum_range(null::state), enum_code('early'::state)
select enum_range_boundary('early'::state, null::state)
select coalesce(s, 'late') from verdict order by 1
select case when line = 'A' then s else 'late' end c from verdict order by c
select s || '!' from verdict order by s, line
select s from verdict union select 'late' order by 1
select s from verdict union all select null::state order by s
select greatest(s, 'early'), least(s, 'early') from verdict order by s, line
select list(s order by s) from verdict
select array_agg(s order by line, s), string_agg(s, ',' order by line, s) from verdict
select v.s, w.s from verdict v join verdict w on v.s > w.s order by all
select try_cast('nope' as state), try_cast('late' as state)
select max(tm), min(tm), count(tm) from empty_stop
select sum(delay), avg(delay), list(delay), string_agg(note), count(*) from empty_stop
select line, sum(delay) from empty_stop group by line
select line, sum(delay) from empty_stop group by rollup (line)
select line, sum(delay) from empty_stop group by grouping sets ((), (line))
select row_number() over () from empty_stop
select (select tm from empty_stop), exists (from empty_stop), (select count(*) from empty_stop)
select 1 where not exists (select * from empty_stop)
select count(*) from empty_stop having count(*) > 0
select count(*) from stop having max(delay) > 5
select 1 from stop having count(*) > 5
select 'x' as k having 1 = 1
select s.line from stop s left join empty_stop e on true order by 1 nulls last
select s.line from stop s anti join empty_stop e using (line) order by 1 nulls last
select * from empty_stop union all select 'Z', null, 1, 2, 'n'
select line from stop where delay > all (select delay from empty_stop) order by 1
select line from stop where delay > any (select delay from empty_stop) order by 1
select line from stop where delay not in (select delay from empty_stop) order by line nulls last
select line, delay from stop where delay not in (select delay from stop where delay is null)
select date_trunc('hour', tm) as h, count(*) from stop group by h order by h nulls last
select time_bucket(interval '30 minutes', tm) as b, sum(riders) from stop group by all order by b nulls last
select tm::date, tm::time, extract(hour from tm), date_part(['hour', 'minute'], tm) from stop where line = 'B' order by tm, note
select hour(tm) as h, any_value(line) from stop where line = 'A' group by h order by h
select tm at time zone 'Europe/Berlin' from stop where line = 'A' order by tm
select (tm at time zone 'UTC') at time zone 'Europe/Berlin' from stop where line = 'A' order by 1
select tm::timestamptz, strftime(tm, '%H:%M'), strptime('2024-01-02', '%Y-%m-%d') from stop where line = 'B' order by tm, note
select epoch(tm), epoch_ms(tm), make_timestamp(2024, 1, 2, 3, 4, 5.5) from stop where line = 'A' order by tm
select generate_series(timestamp '2024-01-01', timestamp '2024-01-03', interval 1 day)
select d, count(riders) from generate_series(timestamp '2024-03-31 00:00:00', timestamp '2024-03-31 03:00:00', interval 1 hour) as g(d) left join stop on tm >= d and tm < d + interval 1 hour group by d order by d
select unnest(range(date '2024-01-30', date '2024-02-02', interval 1 day))::date as d
select interval 1 year + interval '2 months 3 days', interval '25 hours' = interval '1 day 1 hour', interval '30 days' = interval '1 month'
select to_days(3) + to_hours(25), -interval '1 day', interval 1 day * 3, interval '1 month' / 2
select timestamp 'infinity' > now(), date '-infinity', 'epoch'::timestamp, isfinite('infinity'::date)
select date '0044-03-15 (BC)', date '5877641-06-23', timestamp '290309-12-22 (BC) 00:00:00'
select date '2024-02-29' + interval 1 year, last_day(date '2024-02-01'), date '2024-01-31' + interval 1 month
select date_add(date '2024-01-31', interval 1 month), date_sub('month', date '2024-01-31', date '2024-02-29'), date_diff('month', date '2024-01-31', date '2024-02-01')
select dayname(date '2024-02-29'), isodow(date '2024-03-03'), week(date '2021-01-03'), yearweek(date '2021-01-03'), strftime(date '2021-01-03', '%G-W%V-%u')
