-- USING and NATURAL chains, stars, PIVOT, DESCRIBE, aliases.
select * from l full join m using (k) full join r using (k) order by all
select k, l.k, m.k, r.k from l full join m using (k) full join r using (k) order by all
select k, lv, mv, rv from l left join m using (k) left join r using (k) order by all
select k, lv, mv, rv from l right join m using (k) left join r using (k) order by all
select k, lv, mv, rv from l left join m using (k) right join r using (k) order by all
select k, lv, mv, rv from l right join m using (k) right join r using (k) order by all
select k, lv, mv, rv from l full join m using (k) left join r using (k) order by all
select k, lv, mv, rv from l full join m using (k) join r using (k) order by all
select k, lv, mv, rv from l full join m using (k) right join r using (k) order by all
select k, lv, rv from l join r using (k, g) order by all
select k, g, lv, mv, rv from l full join m using (k, g) full join r using (k) order by all
select k, g, l.g, m.g from l full join m using (k, g) order by all
select * from l natural full join m natural full join r order by all
select * from l natural join m natural left join r order by all
select g, count(*), sum(k) from l full join m using (k, g) group by g order by g
select k + 1 as k1, typeof(k) from l full join m using (k) order by all
select typeof(k), typeof(l.k), typeof(m.k) from l join m using (k) limit 1
select typeof(k) from l right join m using (k) limit 1
select l.* from l full join m using (k) order by all
select m.* from l full join m using (k) order by all
select l.*, m.* from l join m using (k) order by all
select * exclude (g) from l join m using (k) order by all
select * exclude (l.g) from l join m using (k) order by all
select l.* exclude (k), m.* exclude (g) from l join m using (k) order by all
select * exclude (k) from l full join m using (k) order by all
select * replace (k * 10 as k) from l full join m using (k) order by all
select * replace (coalesce(k, -1) as k) from l right join m using (k) order by all
select * rename (k as key) from l full join m using (k, g) order by all
select columns('k') from l full join m using (k) order by all
select columns(lambda c: c like '_v') from l join m using (k) order by all
select min(columns(*)), max(columns('v$')) from l
select columns(l.*) from l join m using (k) order by all
select columns(* exclude (g)) + 1 from l order by all
select columns(['lv', 'k']) from l order by all
select coalesce(*columns(['k', 'lv'])) from l order by all
select greatest(*columns(* exclude (g))) from l order by all
select struct_pack(*columns(*)) from l limit 1
select [*columns('k|lv')] as both from l order by all
select columns('(.)v') as 'x_\1' from l join m using (k) order by all
select columns('(.)v') as "x_\1" from l join m using (k) order by all
select sum(columns('(.)v')) as "sum_\1" from l join m using (k)
select columns(*)::varchar from l order by all
select columns(*) is null from l order by all
select * from l where columns('k|lv') > 1 order by all
select * from l where columns(* exclude (g)) is not null order by all
select * like 'l%' from l order by all
select * not like '%v' from l order by all
select * ilike 'G%' from l order by all
select * glob '?v' from l order by all
select * similar to '[kg]' from l order by all
select l.* like '%v' from l join m using (k) order by all
select *, * from l order by all limit 1
select *, l.*, k from l order by 1, 3 limit 1
select l.k, * from l order by all limit 1
select count(*), count(columns(*)) from l
select * exclude k from l order by all
select * exclude (K) from l order by all
select * replace ('g' || g as g, lv + 1 as lv) from l order by all
select * exclude (g) replace (lv * 2 as lv) rename (k as kk) from l order by all
select k, count(*) from l group by all having count(*) > 1
select * exclude (lv), sum(lv) from l group by all order by all
select * from (select * from l) natural join (select * from m) order by all
select a.k as k, b.k as k from l a left join m b using (k) order by 1, 2
select "K 2", "k 2" from r order by 1
select r."K 2" + 1 from r order by 1
select * from r where "K 2" > 2 order by "K 2" desc
select * from l semi join m using (k) join r using (k) order by all
select * from l join m using (k) semi join r using (k) order by all
select * from l anti join m using (k, g) order by all
select l.k, r.rv from l anti join m using (k) left join r on r.rv > 4000 order by all
select * from l semi join m on l.k = m.k and l.g = m.g and m.mv > any (select 50) order by all
select * from l natural semi join m order by all
select * from l natural anti join m order by all
select * from l join m on l.k = m.k left join r on r.k = coalesce(l.k, m.k) + 3 order by all
select * from l left join (m join r on m.k = r.k) on l.k = m.k order by all
select * from l left join (m left join r using (k)) using (k) order by all
select * from (l left join m using (k)) as q order by all
select q.k, q.mv from (l left join m using (k)) as q order by all
select * from l, m where l.k = m.k and (l.g, m.g) = ('a', 'a') order by all
select * from l, m, r where l.k = m.k and m.k = r.k order by all
select * from l cross join m where l.lv * 10 = m.mv order by all
select * from l inner join m on l.k is not distinct from m.k order by all
select * from l join m on l.k = m.k and l.lv = (select min(lv) from l x where x.k = m.k) order by all
select * from l join m on exists (select 1 from r where r.k = l.k and r.k = m.k) order by all
select * from l left join m on l.k in (select k from r where r.k = m.k) order by all
select l.k, x.* from l left join lateral (select mv, l.lv + mv as s from m where m.k >= l.k order by mv limit 1) x on x.s > 110 order by all
select l.lv, x.c, y.d from l, lateral (select count(*) c from m where m.k > l.k) x, lateral (select x.c + l.lv as d) y order by all
select l.lv, x.mv from l join lateral (select mv from m where m.g = l.g) x on true order by all
select l.lv, (select count(*) from m join r using (k) where m.k = l.k) from l order by all
select l.lv, (select max(mv) from m left join r on r.k = m.k and r.rv > l.lv where m.k <= l.k) from l order by all
select (select count(*) from l a where a.k = l.k) as n, k from l group by k order by all
select k, (select sum(mv) from m where m.k = l.k having count(*) > 0) from l order by all
select k from l where k = (select k from m where mv = 100) order by all
select k, k in (select k from m), k not in (select k from r where k is not null), (k, g) in (select k, g from m) from l order by all
select k, k = any (select k from m), k > all (select k from r), k <> any (select k from r where k < 3) from l order by all
select k from l where (select bool_or(m.k = l.k) from m) order by 1
select k from l where not exists (select 1 from m where m.k = l.k and not exists (select 1 from r where r.k = m.k and r.rv > l.lv)) order by 1 nulls first
select * from j1 order by all
select j1.k, j1.g, mv from j1 where lv is null order by all
select * from pv order by all
select shop, "2022" + coalesce("2023", 0) from pv order by all
select * from up order by all
select mon, sum(v) from up group by mon order by mon
pivot sale on yr in (2022, 2023) using sum(amt) group by shop order by shop
pivot sale on yr in (2022, 2023) using sum(amt) as total, count(*) as n group by shop order by all
pivot sale on q in (1, 2, 3) using max(amt)
pivot sale on shop in ('n', 's'), yr in (2022, 2023) using count(*)
pivot sale on shop || '_' || yr in ('n_2022', 's_2022') using sum(amt) group by q order by q
pivot (select shop, yr, amt from sale) on yr in (2022 as "last", 2023 as "this") using sum(amt) order by all
pivot sale on yr in (2022) using sum(amt) filter (q = 1) group by shop order by all
pivot sale on yr in (2022, 2023) using first(amt order by q desc) group by shop order by all
pivot sale on "Item Name" in ('pen', 'cup') using sum(amt) group by yr order by yr
select * from sale pivot (sum(amt) for yr in (2022, 2023) group by shop) order by all
select * from sale pivot (sum(amt) as s, count(*) as c for yr in (2022, 2023) group by shop) as p order by all
select p.shop, p."2022" from sale pivot (sum(amt) for yr in (2022) group by shop) as p order by all
select * from (select shop, yr, amt from sale) pivot (avg(amt) for shop in ('n', 's')) order by yr
select * from sale pivot (sum(amt) for yr in (2022, 2023) q in (1, 2) group by shop) order by all
with p as (pivot sale on yr in (2022, 2023) using sum(amt) group by shop) select shop, "2023" from p order by all
select * from (pivot sale on yr in (2022, 2023) using sum(amt) group by shop) a join (pivot sale on q in (1, 2) using count(*) group by shop) b using (shop) order by all
unpivot wide on jan, feb, mar into name mon value v order by all
unpivot wide on columns(* exclude (id, note)) into name mon value v order by all
unpivot wide on (jan, feb) as early, (feb, mar) as late into name part value a, b order by all
unpivot wide on jan as 'January', feb as "February" into name mon value v order by all
unpivot wide on jan + 1 as j, coalesce(feb, 0) as f into name mon value v order by all
unpivot (select id, jan, feb from wide) on columns('jan|feb') order by all
select * from wide unpivot (v for mon in (jan, feb, mar)) order by all
select * from wide unpivot include nulls (v for mon in (jan, feb as f)) as u order by all
select u.mon, count(*) from wide unpivot (v for mon in (jan, feb, mar)) u group by u.mon order by all
select id, mon, v, v - lag(v) over (partition by id order by mon) from (unpivot wide on jan, feb, mar into name mon value v) order by all
select * from (unpivot wide on jan, feb, mar into name mon value v) pivot (sum(v) for mon in ('jan', 'mar') group by id) order by all
describe l
describe select k, count(*) as n from l group by k
select column_name, column_type from (describe select * from l join m using (k))
summarize select k, g from l
select column_name, min, max, count, null_percentage from (summarize l)
show tables
select name from (show tables) order by name
select count(*) from (describe sale)
from (describe wide) select column_name where "null" = 'YES'
select * from l order by columns('k|lv') desc nulls last
select * from l order by k desc nulls first, columns(* exclude (k))
select k from l order by all
select k, lv from l order by * desc
select k % 2 as odd, list(lv order by lv) from l group by odd order by odd
select k as g, g as k from l order by g, k
select k as g, g as k from l where g = 'a' order by all
select upper(g) as k from l where k = 1
select upper(g) as kk, count(*) from l group by kk having kk = 'A'
select sum(lv) as lv, k from l group by k having sum(lv) > 20 order by lv
select sum(lv) as lv, k from l group by k having lv > 20 order by lv
select sum(lv) as s, k from l group by k having s > 20 order by s desc
select sum(lv) as s, s * 2 as d, k from l group by k order by d
select k as a, a + lv as b, b * 2 as c from l where c > 40 order by c
select k as a, (select a + 1) as b from l order by all
select k as a, (select max(mv) from m where m.k = a) as b from l order by all
select k as a from l where exists (select 1 from m where m.k = a) order by a
select k as a, count(*) from l group by a having a in (select k from m) order by a
select lv as mv, (select mv from m where m.k = l.k) from l order by all
select lv as mv, (select max(m.mv) from m where m.mv > mv) from l order by all
select lv as zz, (select max(m.mv) from m where m.mv > zz * 10) from l order by all
select 1 as k, k + 1 from l order by all
select 'x' as g, g from l order by all
select 'x' as h, h || g from l order by all
select lv as h from l order by -h limit 2
select lv as h, k as lv from l order by lv, h
select case when k = 1 then 'one' end as k, k from l order by all
select k from l group by k, g order by k, g
select g from l group by g, k order by k nulls first
select g, k from l group by k, g having max(lv) > 15 order by max(lv)
select count(*) from l group by k, k
select k, k as k2, count(*) from l group by k, k2 order by all
select k, k + 0 as k, count(*) from l group by all order by all
select k, g, count(*) from l group by rollup (k, k), g order by all
select k, count(*) from l group by cube (k, k) order by all
select 1 + 1, count(*) from l group by 1 + 1
select 5 as five, k from l group by five, k order by k
select 5 as five, k, count(*) from l group by all order by k
select k from l order by 1 + 1, k
select k, 1 as one from l order by one, k desc
select k from l limit 0
select k from l order by k limit 1 + 1
select distinct 1, 'a' from l
select distinct null from l
select null, typeof(null), null as n from l limit 1
select typeof(n) from (select null as n)
select n from (select null as n) where n is null
select coalesce(n, 'x') from (select null as n)
select * from (select null as n union all select 1)
select n + 1 from (select null as n)
select count(n), max(n) from (select null as n)
select [n] from (select null as n)
select a || 'x' from (select 'p' as a union all select null) order by all
select typeof(x) from (values (1), (2.5), (null)) t(x)
select typeof(x) from (select 1 as x union all select 2.5)
