-- Aggregates, grouping sets and windows over parcels.
select count(*), count(weight), sum(weight), avg(price), min(sent), max(kind) from parcel
select count(*), sum(pieces), max(hub), list(id), string_agg(hub, ','), bool_and(fragile) from nothing
select hub, sum(pieces), avg(pieces), min(kind), max(sent) from parcel group by hub order by hub nulls first
select hub, count(distinct kind) as kinds, count(kind) from parcel group by 1 order by 1
select hub, sum(distinct price) from parcel group by hub order by all
select count(distinct (hub, kind)) from parcel
select count(distinct {'h': hub, 'k': kind}) from parcel
select hub, list(kind order by kind nulls first, id desc) from parcel group by hub order by hub
select hub, string_agg(distinct kind, '/' order by kind desc) from parcel group by hub order by hub
select string_agg(kind, '-' order by weight desc nulls last, id) filter (where hub = 'Oslo') from parcel
select array_agg(id order by price desc nulls first, id), array_agg(distinct pieces order by pieces) from parcel
select first(id order by weight desc nulls last, id), last(id order by weight nulls first, id desc), any_value(kind order by id) from parcel
select arg_max(id, price), arg_min(id, weight), max_by(hub, pieces), min_by(kind, sent) from parcel
select arg_max(id, pieces, 2), max(weight, 2), min(price, 3) from parcel
select hub, arg_max(kind, weight) filter (where fragile) from parcel group by hub order by hub
select sum(1), sum(1) filter (where id > 4), count(1), count(null), count(*) filter (id % 2 = 0) from parcel
select sum(1.5), avg(2), max('a'), min(null), list(7) from parcel where hub = 'Moss'
select sum(1), max(2), count(3), list('x') from nothing
select 1 + count(*), 'n=' || count(*), count(*) * 2.5, -sum(pieces), not bool_or(fragile) from parcel
select hub, 1 as one, count(*) from parcel group by hub, one order by hub
select 'all' as k, count(*) from nothing group by k
select 'all' as k, count(*) from nothing
select 'all' as k, count(*) from parcel group by 'all'
select count(*) from nothing group by hub
select count(*) from nothing group by ()
select count(*) from parcel group by ()
select sum(pieces) s from parcel having s > 100
select sum(pieces) s from parcel having s < 100
select 42 from parcel having count(*) > 3
select 42 from nothing having count(*) = 0
select 42 from nothing having true
select hub from parcel group by hub having count(*) > 1 and min(id) < 5 order by hub desc
select hub h from parcel group by h having h like '%s%' order by h
select upper(hub) as hub, count(*) from parcel group by upper(hub) order by 1
select upper(hub) as hub, count(*) from parcel group by hub order by 1, 2
select pieces + 1 as pieces, count(*) from parcel group by pieces order by all
select pieces + 1 as p, count(*) from parcel group by p having p > 2 order by p
select year(sent) y, month(sent) m, count(*) c from parcel group by y, m order by y, m
select year(sent), month(sent), count(*) from parcel group by all order by all
select date_trunc('month', sent) as mon, sum(price) filter (where fragile) as f, sum(price) as t from parcel group by mon order by mon
select median(weight), quantile_cont(weight, 0.25), quantile_disc(weight, 0.5), quantile_cont(weight, [0.1, 0.9]) from parcel
select mode(kind), mode(hub order by hub desc), approx_count_distinct(hub) from parcel
select percentile_cont(0.5) within group (order by weight), percentile_disc(0.75) within group (order by price desc) from parcel
select hub, percentile_cont(0.5) within group (order by pieces) as p from parcel group by hub order by hub
select stddev(weight), variance(weight), stddev_pop(weight), var_pop(weight), stddev_samp(pieces) from parcel
select corr(weight, pieces), covar_pop(weight, pieces), covar_samp(weight, pieces), regr_slope(weight, pieces), regr_count(weight, pieces), regr_r2(weight, pieces) from parcel
select skewness(weight), kurtosis(weight), entropy(kind), mad(weight) from parcel
select bit_and(pieces), bit_or(pieces), bit_xor(pieces) from parcel
select bool_and(fragile), bool_or(fragile), bool_and(id > 0) from parcel
select product(pieces), fsum(weight), kahan_sum(weight), sumkahan(weight), favg(weight) from parcel
select histogram(pieces), histogram(kind) from parcel
select histogram(weight, [1, 2, 5]) from parcel
select map_keys(histogram(hub)) from parcel
select bitstring_agg(id), bitstring_agg(id, 1, 20) from parcel
select group_concat(hub, ';' order by id), listagg(kind, '+' order by id) from parcel
select string_agg(hub order by id), string_agg(id::varchar, ' ' order by -id) from parcel
select count_if(fragile), countif(id > 3), sum(fragile::int), sum(if(fragile, 1, 0)) from parcel
select avg(sent), min(sent), max(sent) - min(sent) from parcel
select hub, count(*) filter (where kind = 'box') as boxes, count(*) filter (where kind is null) as nulls, boxes + nulls as both from parcel group by hub order by hub
select sum(price) / count(*) as a, avg(price) as b, round(a, 2) as c from parcel
select hub, sum(weight) as w from parcel where weight > 1 group by hub having w > 2 order by w desc
select hub, max(w2) from (select hub, weight * 2 as w2 from parcel) group by hub order by hub
select kind, hub, count(*) from parcel group by rollup (kind, hub) order by all
select kind, hub, count(*), grouping(kind), grouping(hub), grouping(kind, hub) from parcel group by cube (kind, hub) order by all
select kind, hub, sum(pieces) from parcel group by grouping sets ((kind), (hub), ()) order by all
select kind, hub, sum(pieces), grouping_id(kind, hub) g from parcel group by grouping sets ((kind, hub), (kind), ()) order by g, kind, hub
select hub, count(*) from nothing group by rollup (hub)
select hub, count(*) from nothing group by grouping sets ((hub), (), ())
select kind, count(*) from parcel group by grouping sets ((kind), (kind)) order by all
select hub, kind, fragile, count(*) from parcel group by hub, rollup (kind, fragile) order by all
select hub, kind, fragile, count(*) from parcel group by rollup (hub), cube (kind) , fragile order by all
select year(sent) as y, hub, count(*) from parcel group by rollup (y, hub) order by all
select coalesce(hub, 'TOTAL') as h, count(*) from parcel group by rollup (hub) order by h, 2
select coalesce(hub, 'TOTAL') as h, count(*) from parcel group by rollup (h) order by h, 2
select case when grouping(hub) = 1 then 'all' else coalesce(hub, '?') end as label, sum(price) from parcel group by rollup (hub) order by grouping(hub), label
select hub, kind from parcel group by cube (hub, kind) having grouping(hub) = 0 and grouping(kind) = 1 order by hub
select hub, kind, count(*) from parcel group by grouping sets (rollup (hub, kind), cube (fragile)) order by all
select hub || '!' as x, count(*) from parcel group by rollup (hub || '!') order by all
select grouping(hub) from parcel group by hub order by 1
select count(*) as n, grouping(hub) + grouping(kind) as lvl from parcel group by cube (hub, kind) order by lvl, n
select rollup_total, n from (select hub as rollup_total, count(*) as n from parcel group by rollup (hub)) order by n desc, rollup_total
select hub, sum(price) as total, rank() over (order by sum(price) desc nulls last) as r from parcel group by hub order by r, hub
select hub, sum(price) / sum(sum(price)) over () as share from parcel group by hub order by hub
select hub, kind, sum(count(*)) over (partition by hub) from parcel group by hub, kind order by all
select hub, kind, count(*), row_number() over (partition by grouping(kind) order by count(*) desc, hub, kind) from parcel group by rollup (hub, kind) order by all
select hub, max(price) as m, lag(max(price)) over (order by hub nulls first) from parcel group by hub order by hub nulls first
select hub, count(*) c from parcel group by hub qualify row_number() over (order by c desc, hub) <= 2 order by c desc, hub
select hub, avg(avg(weight)) over (order by hub rows between 1 preceding and current row) from parcel group by hub order by hub
select count(*) over (), sum(count(*)) over () from parcel group by hub
select distinct count(*) over (partition by kind) from parcel order by 1
select id, sum(pieces) over (partition by hub order by id) as run, avg(weight) over w from parcel window w as (partition by kind) order by id
select id, first_value(id) over w, last_value(id) over w, nth_value(id, 2) over w from parcel window w as (partition by hub order by price desc nulls last, id rows between unbounded preceding and unbounded following) order by id
select id, ntile(3) over (order by id), cume_dist() over (order by weight), percent_rank() over (order by weight nulls first) from parcel order by id
select id, sum(pieces) over (order by id rows between 2 preceding and 1 preceding), sum(pieces) over (order by id rows between 1 following and 2 following) from parcel order by id
select id, count(*) over (order by sent range between interval 1 month preceding and current row) from parcel where sent is not null order by id
select id, sum(pieces) over (order by weight range between 1 preceding and 1 following) from parcel order by id
select id, list(id) over (order by kind groups between 1 preceding and current row exclude current row) l from parcel where id < 7 order by id
select id, count(*) over (order by kind rows between unbounded preceding and unbounded following exclude group) from parcel order by id
select id, count(*) over (order by kind rows between unbounded preceding and unbounded following exclude ties) from parcel order by id
select id, max(price) filter (where fragile) over (partition by hub) from parcel order by id
select id, string_agg(kind, ',' order by id desc) over (partition by hub) from parcel order by id
select id, lag(id, 2) over (order by id), lead(id, 1, 0) over (order by id), lag(kind ignore nulls) over (order by id) from parcel order by id
select id, weight - lag(weight, 1, weight) over (partition by hub order by id) as d from parcel order by id
select hub, id from parcel qualify rank() over (partition by hub order by price desc nulls last) = 1 order by hub, id
select hub, id, dense_rank() over (order by hub) as dr from parcel qualify dr between 2 and 3 order by id
select * from parcel qualify count(*) over (partition by hub, kind) > 1 order by id
select id, row_number() over () > 0 from parcel order by id
select id, (row_number() over (order by id desc)) * 10 + 1 as x from parcel order by x limit 3
select sum(x) from (select row_number() over (order by id) as x from parcel)
select case when row_number() over (order by id) = 1 then 'first' else 'other' end, id from parcel order by id
select id, sum(sum(pieces)) over (order by id) from parcel group by id order by id
select id, quantile_cont(weight, 0.5) over (partition by hub), mode(kind) over (partition by hub) from parcel order by id
select hub, any_value(kind), count(*) from parcel group by hub order by count(*) desc, hub
select hub from parcel group by hub order by sum(price) desc nulls last, hub
select hub from parcel group by all order by max(id) limit 2
select distinct hub, count(*) as c from parcel group by hub, kind order by c, hub
select distinct on (hub) hub, id, price from parcel order by hub, price desc nulls last, id
select distinct on (hub, kind) id, hub, kind from parcel order by hub, kind, id desc
select count(*) from (select distinct hub, kind from parcel)
select sum(id) filter (where weight > (select avg(weight) from parcel)) from parcel
select hub, (select count(*) from hub h where h.name = p.hub) from parcel p group by hub order by hub
select hub, (select max(cap) from hub h where h.name = p.hub) + count(*) from parcel p group by hub order by hub
select p.hub, sum(h.cap) from parcel p left join hub h on h.name = p.hub group by p.hub having sum(h.cap) > (select min(cap) from hub) order by 1
select count(*), region from parcel join hub on name = hub group by region order by region
select region, list(distinct kind order by kind) from hub left join parcel on hub = name group by region order by region
select min(struct_pack(a := weight, b := id)), max([id, pieces]) from parcel
select hub, list({'i': id, 'k': kind} order by id)[1] as f from parcel group by hub order by hub
select hub, list(id order by id)[-1], len(list(id)), list_sum(list(pieces)) from parcel group by hub order by hub
select sum(price)::varchar, cast(avg(id) as integer), count(*)::double from parcel
select count(*) = 9, sum(id) between 1 and 100, max(hub) in ('Oslo', 'x') from parcel
select coalesce(sum(pieces), 0), ifnull(max(hub), '-'), nullif(count(*), 0) from nothing
select max(id) over () - id from parcel order by 1
select sum(id + pieces), sum(id) + sum(pieces), sum(id * 1.0) from parcel
select hub, sum(case when kind = 'box' then pieces else 0 end) as b, sum(case kind when 'tube' then 1 end) as t from parcel group by hub order by hub
select greatest(max(id), 5), least(min(price), 0.5) from parcel
select min(fragile), max(fragile), sum(fragile) from parcel
select avg(fragile::int), approx_quantile(id, 0.5) is not null from parcel
select count(parcel) from parcel
select count(*), any_value(p) is not null from parcel p group by hub order by 1
select sum(pieces) as pieces from parcel group by hub order by pieces
select sum(pieces) as pieces from parcel group by hub order by sum(parcel.pieces)
select hub as kind, kind as hub, count(*) from parcel group by hub, kind order by all
select hub as kind, count(*) from parcel group by 1 order by kind
select max(kind) as kind from parcel group by hub having kind is not null order by 1
select id % 2 as odd, list(id order by id) as ids from parcel group by odd having len(ids) > 3 order by odd
select id % 2 = 0, count(*) from parcel group by id % 2 = 0 order by 1
select -id from parcel group by -id order by -id
select t.h, count(*) from (select hub as h from parcel) t group by t.h order by t.h
select parcel.hub, count(*) from parcel group by parcel.hub order by parcel.hub
select hub, count(*) from parcel group by parcel.hub order by 1
select parcel.hub from parcel group by hub order by 1
select list_filter(list(hub order by id), lambda h: h is not null) from parcel
