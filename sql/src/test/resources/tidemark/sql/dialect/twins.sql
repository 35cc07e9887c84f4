-- Aliases given twice, and aliases that are names around.
select a as x, b as x from t order by x
select a as x, b as x from t where x > 5 order by a
select a as x, b as x from t where x < 3
select c as x, max(b) as x from t group by c having x > 8
select distinct on (x) a as x, b % 2 as x, c from t order by x, c, a
select a as x, b as x, x + 1 as y from t order by a
select a as x, b as x from t union all select 100, 0 order by x
select a as x, b as x from t union select 100, 0 order by x desc limit 2
select a as x, b as x, c as x from t order by x desc, a
select a as b, c as b from t order by b, a
select b as a, c as a from t order by a + 1
select b as z, a as z from t order by z + 1
select a as x, b as x from t order by -x
select distinct a as x, b as x from t order by x
select a as x, b as x from t order by (select x)
select a as x, b as x, (select x) as s from t order by a
select x.* from (select a as x, b as x from t order by x) x
select a, b as a from t order by a
select a, a as b, b from t order by b
select b, a as b, b from t order by b
select *, b as a from t order by a
select *, b as a, a as a from t order by a
select a + 1 as "X", b as x from t order by x
select a as x, b as x, row_number() over (order by x) from t order by a
select a as x, b as x from t limit 1
select a as x, b as x, sum(a) over (order by x) from t order by 1
select n, (select count(*) from (select a as n from i where n = 1)) from o order by all
select n, (select count(*) from (select a + 1 as n from i where n > 2)) from o order by all
select n, (select list(x order by x) from (select a as x, a + 1 as n, n + 100 as y from i)) from o order by all
select n, (select list(y order by y) from (select a + 1 as n, n + 100 as y from i)) from o order by all
select n, (select list(c order by c) from (select b as n, count(*) as c from i group by n)) from o order by all
select n, (select list(c order by c) from (select b as n, count(*) as c from i group by b having n > 5)) from o order by all
select n, (select list(c order by c) from (select b, count(*) as n, max(a) as c from i group by b having n > 1)) from o order by all
select n, (select count(*) from (select a, row_number() over (order by a, b) as n from i qualify n < 3)) from o order by all
select n, (select count(*) from (select b, count(*) as n from i group by b qualify n = max(n) over ())) from o order by all
select n, (select max(x) from (select a as x, -a as n from i order by n limit 1)) from o order by all
select n, (select max(x) from (select a as x, -a as n from i order by n + 0 limit 1)) from o order by all
select n, (select max(x) from (select distinct on (n) a as x, b % 2 as n from i order by n, x desc)) from o order by all
select n, (select list(w order by w) from (select b % 2 as n, sum(a) over (partition by n) as w from i)) from o order by all
select n, (select sum(s) from (select b as n, sum(a + n) as s from i group by b)) from o order by all
select n, (select list(s order by s) from (select b as n, (select n + 1) as s from i)) from o order by all
select n, (select list(s order by s) from (select b as n, (select max(a) from i j where j.b = n) as s from i)) from o order by all
select n, (select list(g order by g) from (select b as n, count(*) as g from i group by rollup (n))) from o order by all
select n, (select a as n from i where n = 3) from o order by all
select n from o where n in (select a as n from i where n = 2) order by all
select n, (select count(*) as n from i having n > 3) from o order by all
select n, (select a as n from i union all select b from i order by n desc limit 1) from o order by all
select k, (select max(b + o.k) as k from i having k > 20) from o order by all
select k, (select b as k from i group by b, a having max(a) > 2 order by k limit 1) from o order by all
select n, (select list(a order by a) from (select a, b as n from i qualify row_number() over (partition by n order by a) = 1)) from o order by all
select k as m, (select list(a order by a) from (select a, b as m from i qualify row_number() over (partition by m order by a) = 1)) from o order by all
select n, (select count(*) from (select a, sum(b) over () as m from i qualify m > n)) from o order by all
select b as a, count(*) from i group by a, b qualify a = max(a) over () order by all
select a as b, b as a, row_number() over (order by a, b) from i qualify a < 3 order by all
select k as z, (select count(*) from i where b * 4 > z) from o order by all
select k as z, (select list(z order by z) from (select a as z from i order by z desc limit 2)) from o order by all
select k as z, (select count(*) from (select b as z from i group by b having z > 5)) from o order by all
select o.n, (select o.n from (select 7 as n) o) from o order by all
select n, (select count(*) from i o where o.a = n) from o order by all
select n, (select max(j.a) from i j where j.a <= n group by j.b, n order by 1 desc limit 1) from o order by all
select n, (select n from i group by all limit 1) from o order by all
select sum(n), (select count(*) from i where a < sum(o.n)) from o
select n, (select count(*) from (select a, n from i union select b, n from i)) from o order by all
select n, (select a from i order by a = n desc, b limit 1) from o order by all
select n, (select count(*) from i x left join i y on x.a = y.a and y.b > n * 6 where y.a is null) from o order by all
select n, (select list(s order by s) from (select sum(a) over (partition by b > n + 4 order by a, b) as s from i)) from o order by all
select n, (select list(x) from generate_series(1, n) g(x)), (select max(v) from (values (n), (k), (15)) t(v)) from o order by all
select n, (select count(*) from i where a in (select n)), (select (select (select n + k + max(a)) from i) from (select 1)) from o order by all
select n, (with c as (select * from i where a >= n) select count(*) from c x, c y where x.b = y.b) from o order by all
select n, (with recursive c(v) as (select n union all select v + 1 from c where v < 5) select list(v order by v) from c) from o order by all
select n, (select a from i qualify row_number() over (order by a = n desc, b) = 1) from o order by all
select n, (select sum(c) from (pivot (select a, b from i where a >= n) on b in (5, 6) using count(*)) p(c, d, e)) from o order by all
from (describe select id, m.NAME from mixed m)
from (describe select ID as Id, s.f from mixed)
select q from (select id, name from mixed) q order by q
select count(*) as n, q from (select ID, mixed.name from mixed) q group by q order by all
select columns('Id') from (select id, NAME from mixed) order by all
select columns(lambda c: c = 'Name') from (select id, NAME from mixed) order by all
select * from (select id from mixed union all by name select ID from mixed) order by all
select to_json(q) from (select id, s.f from mixed) q order by 1
select x.iD, x.id from (select ID, iD from mixed) x order by all
from (describe select range from range(3) as r)
from (describe select R from range(3) as r)
from (describe select a.ID from mixed a join mixed b using (ID))
from (describe select id from mixed a full join mixed b using (ID))
from (describe select ID from mixed group by ID)
from (describe with c as (select ID from mixed) select iD from c)
from (describe select (select ID) from mixed)
select name, NAME, "Name" from mixed order by all
from (describe select id from mixed group by id)
from (describe select * from (select distinct id from mixed))
from (describe from (select id, count(*) from mixed group by all))
