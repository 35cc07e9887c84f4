-- Subqueries at all depths: correlated, aggregating what is outside, in every clause.
select i, (select a.i + max(b.i) from nums b) from nums a order by i
select (select sum(i)) from nums
select (select max(a.i)) from nums a
select sum((select i)) from nums
select i, (select (select (select i + 1))) from nums order by i
select i, (select sum(b.i) from nums b where b.i < (select max(c.i) from nums c where c.i <= a.i)) s from nums a order by i
select i from nums a where i = (select max(i) from nums b where b.i <= a.i) order by i
select i from nums a where exists (select 1 from nums b where b.i = a.i + 1 and exists (select 1 from nums c where c.i = b.i + a.i)) order by 1
select i, i in (select n from words where w is not null), i not in (select n from words) from nums order by i
select i, (i, i + 1) in (select n, n + 1 from words) from nums order by i
select i > all (select n from words where n < 2), i < any (select n from words), i = some (select n from words) from nums order by i
select i, i <> all (select n from words where n > 2) from nums order by i
select kind, (select count(*) from picking p where p.tree = t.id and p.bad > (select avg(bad) from picking q where q.tree = p.tree)) c from tree t order by id
select kind, (select sum(kilos) from picking p join nums n on n.i = p.bad where p.tree = t.id) from tree t order by id
select kind, sum(height), (select sum(kilos) from picking) from tree group by kind order by kind
select kind, (select count(*) from tree u where u.kind = t.kind) from tree t group by kind order by kind
select kind, (select max(kilos) from picking p where p.tree = min(t.id)) from tree t group by kind order by kind
select kind, count(*) from tree t group by kind having count(*) > (select count(*) from tree u where u.kind = t.kind and u.height is null) order by kind
select kind from tree t group by kind having exists (select 1 from picking p where p.tree = max(t.id)) order by kind
select kind, sum((select count(*) from picking p where p.tree = t.id)) from tree t group by kind order by kind
select kind, max(height - (select min(height) from tree)) m from tree group by kind order by m nulls first, kind
select sum(case when exists (select 1 from picking p where p.tree = t.id) then 1 else 0 end) from tree t
select count(*) filter (where id in (select tree from picking)) from tree
select count(*) filter (where (select count(*) from picking p where p.tree = t.id) > 1) from tree t
select id from tree order by (select sum(kilos) from picking p where p.tree = tree.id) desc nulls last, id
select id from tree order by exists (select 1 from picking p where p.tree = tree.id), id desc
select id, row_number() over (order by (select count(*) from picking p where p.tree = tree.id) desc, id) from tree order by id
select id, (select count(*) over () from picking p where p.tree = tree.id limit 1) from tree order by id
select id from tree qualify rank() over (order by (select count(*) from picking p where p.tree = tree.id) desc) = 1 order by id
select t.id, p.kilos from tree t join picking p on p.tree = t.id and p.kilos = (select max(q.kilos) from picking q where q.tree = t.id) order by 1
select t.id, p.day from tree t left join picking p on p.tree = t.id and p.day > (select min(day) from picking) order by 1, 2
select t.id, (select day from picking p where p.tree = t.id order by kilos desc limit 1) from tree t order by 1
select t.id, (select day from picking p where p.tree = t.id order by kilos desc limit 1 offset 1) from tree t order by 1
select t.id, array(select kilos from picking p where p.tree = t.id order by kilos) from tree t order by 1
select t.id, (select struct_pack(n := count(*), s := sum(kilos)) from picking p where p.tree = t.id).n from tree t order by 1
select t.id, x.* from tree t, (select count(*) n, max(kilos) m from picking p where p.tree = t.id) x order by 1
select t.id, x.n, y.n from tree t, lateral (select count(*) n from picking p where p.tree = t.id) x, lateral (select x.n * 2 + t.id as n) y order by 1
select t.id, x.d from tree t left join (select tree, max(day) d from picking group by tree) x on x.tree = t.id order by 1
select t.id, u.id from tree t, lateral (select u.id from tree u where u.row_no = t.row_no and u.id <> t.id) u order by all
select n.i, g.g from nums n, generate_series(1, n.i) g(g) order by all
select n.i, g from nums n cross join lateral range(n.i) r(g) order by all
select n.i, (select sum(g) from generate_series(1, n.i) t(g)) from nums n order by 1
select n.i, (select list(g order by g desc) from range(n.i) t(g)) from nums n order by 1
select n.i, (select sum(x) from (select unnest([n.i, n.i * 2]) x)) s from nums n order by 1
select n.i, (select max(v) from (values (n.i), (2)) t(v)) from nums n order by 1
select i, (select i from nums b where b.i = a.i union all select 99 where a.i is null) from nums a order by i
select i, (select count(*) from (select i from nums b where b.i < a.i union select n from words where n < a.i)) from nums a order by i
select i, (with c as (select n from words where n <= a.i) select count(*) from c) from nums a order by i
select i, (with recursive r(x) as (select a.i union all select x - 1 from r where x > 0) select count(*) from r) from nums a where i is not null order by i
select i, exists (select 1 from nums b where b.i = a.i group by b.i having count(*) = 1) from nums a order by i
select i, (select w from words where n = a.i) || '!' from nums a order by i
select i, coalesce((select w from words where n = a.i + 2), 'none') from nums a order by i
select i, case when i in (select n from words where w = 'a') then (select max(n) from words) else -i end from nums order by i
select i between (select min(n) from words) and (select 2) from nums order by i
select [ (select min(i) from nums), (select max(i) from nums) ], {'a': (select count(*) from words)}
select (select min(i) from nums)::varchar || (select max(w) from words)
select w, n - (select avg(n) from words x where x.w = words.w) from words order by w, n
select w from words group by w order by (select count(*) from nums where i > min(n)), w
select w, count(*) from words group by w having sum(n) = (select max(s) from (select sum(n) s from words group by w))
select distinct (select count(*) from nums where i < n) from words order by 1
select n from words where n % 2 = (select 1) and w = (select w from words where n = 1) order by n
select * from (select n, (select max(i) from nums where i < n) m from words) where m is not null order by n
select * from nums where (select i > 1) order by i
select * from nums where not exists (select * from words where n = i and w > 'a') order by i nulls first
select a.i, b.i from nums a join nums b on exists (select 1 from words w where w.n = a.i + b.i) order by all
select a.i from nums a where a.i in (select b.i from nums b where b.i in (select c.n from words c where c.n >= a.i)) order by 1
select a.i, (select string_agg(w, '' order by n) from words where n <= a.i) from nums a order by 1
select i, (select quantile_disc(n, 0.5) from words where n >= i) from nums order by i
select i, (select first(w order by n desc) from words where n > i) from nums order by i
select (select count(*) from nums a where a.i < n), sum(n) over (order by n) from words order by n
select sum(n) over (order by n rows between (select 1) preceding and current row) from words order by n
select i from nums limit (select 2)
select i from nums order by i limit (select count(*) - 2 from nums) offset (select 1)
select i from nums order by i desc nulls last limit 50 percent
select (from nums select max(i))
select exists (from words where w = 'zzz'), not exists (from words)
select t from (select i, (select w from words where n = i) w from nums) t order by i
select id, (select sum(kilos) from picking where tree = id) from tree order by id
select id, (select id from tree t2 where t2.id = tree.id + 1) nxt from tree order by id
select sum(i), (select sum(n) from words where n > sum(i)) from nums
select min(i), max(i), (select min(i) + max(i)) from nums
select kind, (select sum(t.height) from nums where i = 1) from tree t group by kind order by kind
select kind, (select sum(t.height + n.i) from nums n where n.i < 2) from tree t order by id
select kind, (select count(*) from picking p where p.bad < count(t.id)) from tree t group by kind order by kind
select t.kind, (select avg(p.kilos) from picking p where p.tree in (select u.id from tree u where u.kind = t.kind)) from tree t group by t.kind order by 1
select count(*), (select i from nums where i = 3) from tree
select count(*) + (select max(i) from nums) from tree group by kind order by 1
select any_value(kind order by id), (select kind from tree where id = 3) from tree
select id, height > (select avg(height) from tree u where u.id <> tree.id) from tree order by id
select y from (select (select sum(i)) x, 5 as y from nums)
select y from (select (select sum(i) from words where n = 1) x, 5 as y from nums)
select count(*) from (select (select sum(i)) from nums)
select (select count(*) filter (where a.i > 1)) from nums a
select (select list(a.i order by a.i desc)) from nums a
select (select sum(a.i)) + 1, count(*) from nums a
select (select sum(a.i) from nums b where b.i = 1), max(i) from nums a
select (select sum(a.i) from nums b where b.i = 100), max(i) from nums a
select i % 2, (select sum(a.i)) from nums a group by i % 2 order by all
select i % 2 as k from nums a group by k having (select sum(a.i)) > 2 order by all
select i % 2 as k from nums a group by k order by (select sum(a.i)), k
select (select (select sum(a.i))) from nums a
select (select sum(a.i + b.i) from nums b) from nums a order by 1
select (select (select sum(a.i + b.i)) from nums b) from nums a order by 1
select (select (select sum(a.i) from words where n = b.i limit 1) from nums b where b.i = 2) from nums a order by 1
select (select max(b.i) + sum(a.i) from nums b) from nums a
select exists (select sum(a.i)) from nums a
select 3 in (select sum(a.i)) from nums a
select kind, (select max(kilos) from picking p where p.tree = min(t.id)) from tree t group by kind order by kind
select kind from tree t group by kind having exists (select 1 from picking p where p.tree = max(t.id)) order by kind
select w from words group by w order by (select count(*) from nums where i > min(n)), w
select sum(i), (select sum(n) from words where n > sum(i)) from nums
select min(i), max(i), (select min(i) + max(i)) from nums
select kind, (select sum(t.height) from nums where i = 1) from tree t group by kind order by kind
select kind, (select count(*) from picking p where p.bad < count(t.id)) from tree t group by kind order by kind
select kind, x.c from tree t, lateral (select count(*) c from picking p where p.tree = t.id group by t.id) x order by all
select (select sum(i) group by i) from nums
select (select count(*) from words where n > max(a.i)) from nums a
select (select sum(n) from words having sum(n) > max(a.i)) from nums a
select (select first(w order by max(a.i)) from words) from nums a
select sum(i), (select string_agg(w, ',' order by n) filter (where n > count(a.i)) from words) from nums a
select (select list(x) from (select unnest([max(i), min(i)]) x)) from nums
select case when (select max(a.i)) > 2 then 'big' else 'small' end from nums a
select row_no, grouping(row_no), (select count(t.id)) from tree t group by cube(row_no) order by all
select (select quantile_cont(a.i, 0.5)), (select mode(a.i)) is not null from nums a
select (select sum(distinct a.i % 2)), (select count(distinct a.i)) from nums a
select (select count(*) from nums b where b.i = a.i) as n, count(*) from nums a group by n order by n
select (select count(*) from nums b where b.i = a.i) + 1 as n, count(*) from nums a group by 1 order by 1
select (select count(*) from nums b where b.i = a.i) as n, count(*) from nums a group by all order by n
select count(*) from nums a group by (select count(*) from nums b where b.i = a.i) order by 1
select (select count(*) from nums b where b.i = a.i), count(*) from nums a group by (select count(*) from nums b where b.i = a.i) order by 1
select exists (select 1 from words w where w.n = a.i) as e, count(*) from nums a group by e having e order by 1
select i in (select n from words) as e, count(*) from nums a group by e order by e nulls last
select row_no % 2 as k, count(*) from tree group by all having row_no > 0
select count(*) from tree group by all having row_no > 0
select kind, count(*) from tree group by all having row_no > 1 order by kind
select kind, count(*) from tree group by all having max(height) > row_no + id
select row_no % 2 as k, count(*) from tree group by all having row_no % 2 > 0
select row_no % 2 as k, count(*) from tree group by all having k > 0
select count(*) c from tree group by all having c > row_no
select (select max(i) from nums) m, count(*) from tree group by all
select (select max(i) from nums where i < id) m, kind, count(*) from tree group by all order by all
select n % 2 as k, count(*) from words group by all having k = 0
select n % 2 as k, sum(n) s from words group by all having k = 0 and s > 0
select n % 2 as k, count(*) from words group by all having n % 2 = 0
select lower(w) as w, count(*) from words group by all having lower(w) is not null
select w || n as k, count(*) from words group by all having w = 'a'
select n % 2 as n, count(*) from words group by all having n > 0
select n % 2 as n, w as k, count(*) from words group by all having n > 0 and k is not null and w < 'c'
select w, n % 2 as n from words group by all having n = 1 and max(n) > 0 order by all
select n % 2 as n, w from words group by w, n having n = 1 order by all
select i, (with recursive r(x) as (select a.i union all select x - 1 from r where x > 0) select count(*) from r) from nums a where i is not null order by i
select t.id, z.x from tree t, lateral (with recursive r(x) as (select t.id union select x - 1 from r where x > 1) select x from r) z order by all
select id, unnest({'a': 1, 'b': 2}) as foo from tree where id = 1
select a from (select unnest({'a': 1, 'b': 2}) as foo)
select unnest({'a': 1, 'b': {'c': 2, 'd': [3, 4]}}, recursive := true)
select unnest([{'a': 1, 'b': {'c': 2, 'd': [3, 4]}}], recursive := true)
select unnest([[{'a': 1, 'b': {'c': 2, 'd': [3, 4]}}]], max_depth := 3), 7 as z
select unnest({'a': {'b': 1}}, max_depth := 1), unnest({'a': {'b': 1}}, max_depth := 2)
select kind, unnest(struct_pack(a := max(id), b := min(id))) from tree group by kind order by kind
select distinct unnest({'a': row_no % 2}) from tree order by 1
select unnest({'a': id, 'b': kind}) from tree order by 2, 1
select * from (select unnest({'a': id, 'b': kind}), id as a from tree) order by all
select unnest(t) from tree t order by id
select i + 1 as z, (select max(n) from words where n < z) as m from nums order by z
select kind, count(*) as c, (select count(*) from words where n <= c) from tree group by kind order by kind
select i from nums order by i limit (select max(i) from nums) - 1
select count(*) c from nums having c > (select 1)
select w as i, (select max(i) from nums) from words order by all
select i as n, (select max(n) from words) from nums order by all
select (select i from nums n2 where n2.i = nums.i) as i from nums order by i
select nums.i from nums where nums.i = (select nums.i from words nums where n = 1 limit 1)
select * from nums a join nums b on a.i = b.i and a.i in (select n from words where n = b.i) order by 1
select * from nums a left join nums b on a.i = b.i and exists (select 1 from words where n = a.i and w = 'a') order by all
select * from nums a full join words b on a.i = b.n and (select count(*) from picking where bad = a.i) > 0 order by all
select a.i, (select sum(b.i * c.n) from nums b, words c where b.i = a.i and c.n > b.i) from nums a order by 1
select a.i, (select sum(b.i) from nums b left join words c on c.n = a.i and c.n = b.i) from nums a order by 1
select a.i, (select list(b.i order by b.i) from nums b full join words c on b.i = c.n where c.n > a.i or c.n is null) from nums a order by 1
select a.i, (select count(*) from (select n from words where n > a.i intersect select i from nums)) from nums a order by 1
select a.i, (select sum(k) from (pivot (select w, n from words) on w in ('a', 'b') using sum(n)) p(k)) from nums a order by 1
select a.i, (select max(v) from (unpivot (select a.i as x, a.i * 2 as y) on x, y into name k value v)) from nums a order by 1
select a.i, (select count(*) from words tablesample 100% where n > a.i) from nums a order by 1
select a.i, (values (a.i + 1)) from nums a order by 1
select a.i, (select x + y from (values (a.i, 1)) v(x, y)) from nums a order by 1
select a.i, exists (values (a.i)), a.i in (values (1), (3)) from nums a order by 1
select a.i, (table nums limit 1) is not null from nums a order by 1
select a.i, (select u from unnest([a.i, 5]) t(u) order by u desc limit 1) from nums a order by 1
select a.i, (select sum(u) filter (where u > a.i) from range(5) t(u)) from nums a order by 1
select i + 1 as z, (select z) as zz, (select z * 2 where z > 2) from nums order by z
select kind as k, (select count(*) from words where w < k) from tree group by kind order by kind
select kind as k, sum(id) as s, (select s + 1), (select k || s) from tree group by kind order by kind
select row_no % 2 as k, (select max(n) from words where n > k) from tree group by row_no % 2 order by k
select i as z, (select (select z + 1)) from nums order by z
select (select q from words where n = 1) from (select 1 as q)
select sum(i) as s, (select max(n) from words where n < s) from nums
select i as n, (select n) from nums order by 1
select i as w, (select w from words where n = 1), (select max(w) from words where n > i) from nums order by 1
select i as z from nums where (select z) > 1 order by z
select i as z from nums order by (select -z)
select i as z from nums qualify row_number() over (order by i) <= (select 2)
