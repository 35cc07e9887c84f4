-- aggregate
select sum(a.n * b.n) from range(10000000) a(n), range(10000000) b(n);
-- aggregate with many groups
select max(c) from (select n % 30000000 as k, count(*) as c from range(2000000000) r(n) group by k);
-- hash join
select count(*) from range(60000000) a(n) join range(60000000) b(n) on hash(a.n) = hash(b.n);
-- join by inequality
select count(*) from range(400000) a(n) join range(400000) b(n) on a.n * 7 % 1000 < b.n % 999;
-- nested loop join
select count(*) from range(1000000) a(n) join range(1000000) b(n) on (a.n * b.n) % 1000003 = 17;
-- sort
select n from range(100000000) r(n) order by hash(n) limit 5 offset 90000000;
-- window
select max(w) from (select sum(n) over (partition by n % 5 order by hash(n) rows between 1000 preceding and current row) as w from range(20000000) r(n));
-- window over one partition
select max(w) from (select median(n) over (order by n rows between 50000 preceding and current row) as w from range(5000000) r(n));
-- recursion
with recursive r(n) as (select 1::bigint union all select n + 1 from r where n < 1000000000) select max(n) from r;
-- recursion without duplicates
with recursive r(n) as (select 1::bigint union select (n * 48271) % 2147483647 from r) select count(*) from r;
-- regular expressions
select count(*) from range(1000000000) r(n) where regexp_matches(repeat(n::varchar, 20), '(1.*2.*3.*)+4$');
-- long texts
select sum(length(repeat(n::varchar, 2000))) from range(100000000) r(n);
-- lists
select sum(len(list_sort(list_transform(range(100), lambda x: hash(x + n))))) from range(10000000) r(n);
-- longer lists
select sum(len(list_sort(list_transform(range(1000), lambda x: hash(x + n))))) from range(10000000) r(n);
-- text aggregated
select length(string_agg(n::varchar, ',')) from range(1000000000) r(n);
-- correlated subqueries
select count(*) from range(200000) a(n) where (select count(*) from range(20000) b(n) where (a.n + b.n) % 7 = 3) > 100;
-- distinct
select count(distinct hash(n)) from range(1000000000) r(n);
-- union of sets
select count(*) from (select hash(n) from range(60000000) r(n) union select hash(n + 1) from range(60000000) r(n));
-- unnest
select sum(u) from (select unnest(range(n % 1000)) as u from range(100000000) r(n));
-- pivot
select count(*) from (pivot (select n % 1000 as g, n % 7 as k, hash(n) % 100 as v from range(500000000) r(n)) on k in (0, 1, 2, 3, 4, 5, 6) using sum(v));
-- a result that streams
select n, 'row ' || n as label from range(10000000000) r(n);
-- a result of long rows
select n, repeat('x', 10000) as label from range(10000000000) r(n);
-- quantiles
select quantile_cont(hash(n)::double, [0.1, 0.5, 0.9]) from range(300000000) r(n);
-- generated series
select count(*) from generate_series(1, 100000000000) s(n) where n % 3 = 4
