select x.a, x.x, x.x.a, x.x.b, x.t from x order by a
select x.b from x order by 1
select a.x from (select {'x': 1, 'y': 2} as a) a
select a.a.x from (select {'x': 1, 'y': 2} as a) a
select t.a from x, t where x.t = 5 and t.i = 100
select x.t, t.t from (select 1 as t) t, x order by 1
select nested_t.t.a.b, t.a.b from nested_t order by id
select nested_t.t.a, t.a from nested_t join t on t.i = nested_t.id * 100 order by id
select a as i, i as a from t where a > 1 and i < 400
select a + 10 as i from t where i > 150 order by i
select a % 2 as a, count(*) from t group by a order by all
select a % 2 as a, count(*) from t group by 1 order by all
select a % 2 as b, count(*) as a from t group by b having a > 1 order by b
select a % 2 as b, max(i) as a from t group by b having a > 200 order by b
select -a as a from t order by a
select -a as a, i from t order by a + i
select -a as a from t order by abs(a)
select -a as b from t order by b, a
select a as b, -i as a from t order by a, b
select a as k, row_number() over (order by k desc) from t order by k
select -a as a, row_number() over (order by a) from t order by 2
select i + 1 as z, (select z) as zz from t order by z
select i + 1 as z, z + 1 as zz, zz * 2 as zzz from t where zz > 150 order by zzz
select i as a, a as i from t qualify row_number() over (order by a) = 1
select distinct on (b) a % 2 as b, i from t order by b, i desc
select distinct a % 2 as a from t order by a desc
select count(*) filter (a > 1) as a from t having a > 1
select sum(a) as a, max(a) as b from t
select a, sum(i) as i from t group by a having sum(i) > 100 order by i desc
select s as dup, dup as s from t group by s, dup order by s, dup
with t as (select a from t) select count(*) from t
with t as (select a + 1 as a from t), u as (select * from t) select a from u order by a
select * from (select a, A + 1 as A, 'z' as "a" from t) q order by all
select q.a, q.a_1 from (select a, i as A from t) q order by all
select vx."A+1", b from vx order by 1
select * from t join big using (a) order by a
select * from t left join big using (a) order by a
select * from t right join big using (a) order by a nulls last
select * from t full join big using (a) order by a nulls last
select a, t.a, big.a from t full join big using (a) order by a nulls last
select typeof(a) from t full join big using (a) limit 1
select typeof(a) from t right join big using (a) limit 1
select * from t join txt using (a) order by all
select * from t join dec using (a) order by all
select * from dec full join dbl using (a) order by all
select * from dts join tss using (a) order by all
select * from dts full join tss using (a) order by all
select * from t natural join big order by all
select * from t natural left join big natural left join dec order by all
select * from t full join big using (a) full join dec using (a) order by all
select a, t.i, big.v, dec.z from t left join big using (a) left join dec using (a) order by a
select a, v, z from big right join dec using (a) left join t using (a) order by all
select a, count(*) from t full join big using (a) group by a order by a nulls last
select a from t full join big using (a) where a > 2 order by a
select a + 1 from t right join big using (a) order by 1 nulls first
select max(a) from t full join big using (a)
select t.*, big.* from t full join big using (a) order by all
select * exclude (a) from t full join big using (a) order by all
select big.* from t left join big using (a) order by all
select columns('a') from t full join big using (a) order by all
select x.* exclude (x) from x join t using (a) order by a
select * from t semi join big using (a) order by a
select * from big anti join t using (a) order by a
select a from t union select a from big union select a from txt order by 1
select a from t except select a from txt order by 1
select a from t intersect select a from dec order by 1
select a from dec union all select a from dbl union all select a from t order by 1
select a from dts union select a from tss order by 1
select t.a = txt.a, t.a = dec.a, t.a = dbl.a, dec.a = dbl.a from t, txt, dec, dbl where t.i = 100 and txt.w = 12 and dec.z = 1 and dbl.y = 1
select case when t.i = 100 then t.a when t.i = 200 then dec.a else dbl.y end from t, dec, dbl where dec.z = 1 and dbl.y = 1 order by t.a
select [t.a, dec.a], greatest(t.a, dec.a, dbl.a) from t, dec, dbl where dec.z = 2 and dbl.y = 2 order by t.a
select list(i) from (select i from seq order by r)
select list(i) from (select i from seq order by r limit 3)
select string_agg(i, ',') from (select i from seq order by g, i desc)
select first(i), last(i), any_value(n), arg_min(i, r) from (select * from seq order by r)
select g, list(i) from (select * from seq order by r) group by g order by g
select g, list(i order by r) from seq group by g order by g
select list(i) filter (n is not null) from (select * from seq order by r)
select list(distinct g order by g desc) from seq
select (select list(i) from (select i from seq s where s.g = q.g order by r)) from (select distinct g from seq) q order by q.g
select list(x) from (select i as x from seq where i < 2 union all select 100 + i from seq where i < 2)
select list(i) from (select i from seq where i > 8 order by i desc) union all select list(i) from (select i from seq where i < 2 order by i desc)
select i from (select i from seq order by r limit 5) order by i limit 2
select i from (select i from seq order by r limit 5) where i % 2 = 0 order by i
select max(i) from (select i from seq order by i limit 3)
select count(*) from (select i from seq limit 3)
select i from (select distinct g as i from seq order by i limit 2) order by 1
select g, count(*) from (select g from seq order by i limit 4) group by g order by g
select row_number() over () as rn, i from (select i from seq order by r) order by rn limit 3
select sum(i) over (order by r rows 1 preceding) from (select * from seq where i < 5) order by r
select i, (select max(n) from seq b where b.i < a.i) from seq a where i < 4 order by i
select i, lag(n, 1, 0) over (order by i), lag(n ignore nulls) over (order by i) from seq order by i
select k, v, count(*) from dupes group by k, v order by all
select distinct k, v from dupes order by all
select k, count(distinct v), sum(distinct v), list(distinct v order by v) from dupes group by k order by k nulls last
select k from dupes intersect all select 1 from dupes order by 1
select k from dupes except all select 1 order by 1
select k, v from dupes except select 1, 1 order by all
select k from dupes union select null order by 1
select (k, v) as kv, count(*) from dupes group by kv order by kv
select k is null as isn, bool_or(v = 1), bool_and(v = 1) from dupes group by isn order by isn
select d1.k, d2.v from dupes d1 join dupes d2 on d1.k = d2.k and d1.v < d2.v order by all
select d1.k from dupes d1 where v = (select max(v) from dupes d2 where d2.k is not distinct from d1.k) order by 1
select d1.k, (select count(*) from dupes d2 where d2.k = d1.k) c from dupes d1 group by d1.k order by 1
select k, v in (select v from dupes where v is not null), v not in (select v from dupes) from dupes order by all
select k, rank() over (partition by k order by v), dense_rank() over (order by k nulls first), cume_dist() over (order by v) from dupes order by all
select k, v, sum(v) over (partition by k), sum(sum(v)) over () from dupes group by k, v order by all
select k, sum(v) s, rank() over (order by sum(v) desc) from dupes group by k having count(*) > 1 order by all
select k, max(v) filter (v > 1) over (partition by k) from dupes order by all
select k, sum(v) over w, avg(v) over w from dupes window w as (partition by k) order by all
select grouping(k), k, sum(v) from dupes group by rollup(k) order by all
select k, v, grouping(k, v) from dupes group by cube(k, v) order by all
select coalesce(k::varchar, 'total') as label, count(*) from dupes group by rollup(k) order by all
select k from dupes group by rollup(k) having grouping(k) = 0 order by k
select arr[1].p, arr[2].p + t.a.b, len(arr) from nested_t order by id
select id, unnest(arr).p as p from nested_t order by p
select id, u.p from nested_t, unnest(arr) v(u) order by all
select id, (select sum(e.p) from unnest(arr) z(e)) from nested_t order by id
select id, list_transform(arr, lambda e: e.p + id) from nested_t order by id
select id, t.a.b is null, t is null, t.a is null from nested_t order by id
select count(*), count(a), sum(a), min(b), list(a), bool_and(a > 1) from e
select a, count(*) from e group by a
select a, count(*) from e group by rollup(a)
select * from e right join t using (a) order by a
select * from e full join t using (a) order by a
select t.a, e.b from t left join lateral (select b from e where e.a = t.a) e on true order by 1
select (select b from e), exists (from e), (select count(*) from e), 1 in (select a from e), 1 not in (select a from e), 1 > all (select a from e), 1 > any (select a from e)
select sum(a) over () from e
select max(a) from e having max(a) is null
select * from e union all select 1, 'x' union all select * from e
select unnest([a]) from e
pivot e on b in ('x', 'y') using sum(a)
select distinct a from e
select a from e order by a limit 1
select first(a order by b) from e
values (1, null), (null, 'x')
select col1, col0 from (values (1, 'a'), (2, 'b')) order by col0
select #2, #1 from t order by #1
select #1 + #2 as z from t order by z
select a, #1 from t order by 1
select a from t order by #1 desc
select a, i from t where #1 > 1 order by all
describe select #2, #1 from t order by #1
select i, a from (select #2, #1 from t) order by a
with q as (select #1, count(*) as n from t group by #1) select a, n from q order by a
select z1 from (select a as z1, 1 as c, i from t order by c, i desc limit 1)
select z1 from (select a as z1, 1 as c, i from t order by c, i desc) limit 1
select z1, i from (select a as z1, 2 as c, -i as i from t order by c desc, z1 desc limit 2) order by z1
select list(z1) from (select a as z1, 1 as c from t order by c, i desc)
select a, 1 as c from t order by c, a desc limit 1
select a, 'k' as c from t order by c desc, a desc
select #1 from (select * from (select a, A + 1 as A, 'z' as "a" from t) q order by all) q order by 1
select a from (select 3 as k, a from t order by all limit 2)
select 1 as one, a from t order by one limit 1
select k from (select 5 as k, a from t) order by k
select first(a) from (select a, 1 as b from t order by b, a desc)
select (select a from (select a, 1 as b from t order by b, a desc) limit 1)
select null as n, a from t order by n, a desc
select a from (select null as n, a from t order by n, a desc limit 1)
select count(*) from (select 1 as one from t order by one limit 2)
select y from dbl where a in (select o.a from dbl as o) order by y
select y, a not in (select o.a from dbl as o where o.y > 1) as other from dbl order by y
select y from dbl where a >= any (select o.a from dbl as o) order by y
select y from dbl where 2.5 in (select o.a from dbl as o) order by y
select y from dbl where y in (select o.y from dbl as o where o.a > 1) order by y
