pivot sale on k using count(*)
pivot sale on s using sum(k) group by b
pivot sale on d using sum(k) group by b order by all
pivot sale on day using sum(k) group by b
pivot sale on b using sum(k), count(*) as n group by s
pivot sale on f using sum(k) group by b
pivot sale on e using sum(k) group by b
pivot sale on k, e using sum(f) group by b
pivot sale on k || '_' || s using sum(f) group by b
pivot sale on (k, b) using sum(f) group by y
pivot sale on year(day) using count(*) group by b order by b desc limit 1 offset 1
pivot sale on case when k > 1 then 'big' else 'small' end using max(s)
pivot sale on k in (select 2 union all select 1) using count(*) group by b
pivot sale on k in (select k from sale where k > 1 order by k desc), e using count(*) group by b
pivot sale on k in (select null union all select 1 union all select 1) using count(*) group by b
pivot sale on k in (values (2), (1)) using count(*) group by b
pivot sale on k in ((select 2)) using count(*) group by b
pivot sale on k in (with q as (select 2) from q) using count(*) group by b
pivot sale on k in (1, 2), e using count(*) group by b
pivot sale on e, k in (1, 2) using count(*) group by b
pivot sale on e in ('low', 'mid' as m), b using count(*) group by y
pivot sale on k
pivot sale on k group by b
pivot sale on k using sum(f) as sf, max(s) ms group by b order by b limit 1
with q as (select * from sale where k < 5) pivot q on k using count(*) group by b
with q as (select * from sale where k < 5), r as (from q where b) pivot r on k using count(*) group by b
from (pivot sale on k using count(*) group by b) where b
select "1" + "2" as x from (pivot sale on k using count(*) group by b) order by 1
with p as (pivot sale on k using count(*) group by b) select * from p, p p2
(pivot sale on k using count(*) group by b) union all (pivot sale on k using count(*) group by b)
(pivot sale on k using count(*) group by b) union all by name (pivot sale on e using count(*) group by b)
pivot sale on k using count(*) group by b union all select true, 1, 2, 3
pivot (pivot sale on k using count(*) as c group by e) on e using first("1_c")
pivot (from sale where k > 1) on k using count(*) group by b
pivot (from sale limit 0) on k using count(*) group by b
pivot_wider sale on k using count(*) group by b
describe pivot sale on k using count(*) group by b
select column_name, column_type, count, min, max from (summarize pivot sale on k using count(*) group by b)
from (describe pivot sale on k using count(*))
pivot range(12) r(i) on i using count(*)
pivot sale t2 on b
pivot sale as t2(a) on a
pivot main.sale on b
pivot lab.main.sale on "b" using count(*) as "c d" group by y
pivot "sale" on "s" using count(*) filter (where k > 1), list(k order by k) as l group by y
pivot (select * from sale) as q on e using count(*) order by all
pivot (values (1, 2), (2, 3)) v(a, b) on a using sum(b)
select * from t where k in (select "2" from (pivot sale on k using count(*) group by b))
select count(*) from t join (pivot sale on b using count(*) group by y) p on p.y > t.k
pivot sale on k using count(*) group by b;
/* x */ pivot sale /* on */ on k -- using
pivot/**/sale/**/on/**/k/**/using/**/count(*)
pivot sale on [k] using count(*) group by b
pivot sale on {'a': k} using count(*) group by b
pivot sale on k > 1 and b using count(*) group by y
pivot sale on not b using count(*) group by y
pivot sale on k is null using count(*) group by y
pivot sale on k between 1 and 2 using count(*) group by y
pivot sale on interval (k) day using count(*) group by y
pivot sale on day::timestamp using count(*) group by y
pivot sale on f::float using count(*) group by y
pivot sale on s collate nocase using count(*) group by y
pivot sale on k::hugeint * 1000000000000 using count(*) group by y
pivot sale on list_transform([k], lambda x: x + 1)[1] using count(*) group by y
pivot (from few) on s using sum(k)
pivot few on s using sum(k)
pivot at_least(2) on s using sum(k)
pivot (from at_least(2)) on s using sum(k)
pivot sale on plus(k) using count(*) group by y
pivot (from sale join t using (k)) on e using count(*) group by b
pivot sale on k using count(*) group by b, y
pivot sale on y using sum(k) group by b order by "2023" desc nulls last, b
from (pivot sale on y using sum(k) group by b) p, lateral (select p."2024" * 2 as dbl) order by all
select a.pivot from (select 1 as pivot) a join (select 1 as k) on a.pivot = k
from (from sale pivot (count(*) for k in (1, 2) group by b)) pivot (max("1") for b in (true, false))
pivot (from sale pivot (count(*) as n for k in (1, 2) group by b)) on b using first("1_n")
pivot sale on (k) || (s), b is null, k in (select 1) using count(*) group by y
