-- Numbers, casts, overflows, set operations, joins with USING, recursion over a tree.
select id, ti / 2, ti // 2, ti % 2, -ti, si / 0, d / 0, r / 0 from num where id in (1, 3) order by id
select try(bi + 1), try_cast(s as integer), try(s::double) from num order by id
select sum(bi), sum(ti), sum(hi), sum(ub), sum(d), sum(r), sum(d4), sum(d38) from num where id < 3
select avg(bi), avg(d4), avg(d18), avg(b::integer), product(ti) from num
select min(d), max(d), min(r), max(r) from num
select d4 + d18, d4 * d4, d4 * d18, d18 / d4, d4 - 1, d38 + 1, d4 * 1.5 from num where id in (1, 3) order by id
select d38 * d38 from num where id = 1
select d18 * d18 from num where id = 1
select d4::integer, d4::varchar, d18::decimal(10,1), d::decimal(5,2), 1.005::decimal(4,2) from num where id = 1
select 0.1 + 0.2, 0.1::double + 0.2, 1e3, 1.5e-3, 10 / 4, 10 // 4, -10 // 4, -10 % 3, 10.5 % 3
select 1_000_000, 0xFF, 0b101, .5, 5., 123456789012345678901234567890, 1e400
select 9223372036854775808, -9223372036854775808, 170141183460469231731687303715884105728
select abs(-5), sign(-2.5), pow(2, 10), 2 ** 3 ** 2, 2 ^ 3, -2 ** 2, sqrt(16), cbrt(27), ln(1), log(100), log2(8), exp(0)
select 5 & 3, 5 | 3, xor(5, 3), ~5, 1 << 4, -16 >> 2, ~5 & 3, 1 | 2 & 3, 5 & 3 = 1
select 5!, 5 ! + 1, factorial(5)
select 'nan'::double = 'nan'::double, 'nan'::double > 'inf'::double, 'inf'::double - 'inf'::double, isnan('nan'::float), -0.0 = 0.0
select d, r from num order by d desc nulls last, r
select distinct d from (select d from num union all select 'nan'::double) order by d
select count(distinct d), count(distinct r) from (select d, r from num union all select 'nan'::double, 0)
select sum(b), b = 1, b = 'true', b < true from num group by b order by b
select id, b from num where b
select id from num where not b or b is null order by id
select case when b then ti else d4 end x from num order by id
select coalesce(ti, d4, 0), coalesce(null, ti, 5::bigint), ifnull(s, ti::varchar) from num order by id
select nullif(ti, 1), nullif(s, 'abc'), greatest(ti, d4, 3), least(ti, bi, 2.5) from num order by id
select ti = '1', si > '50', d4 = '12.3', s = 42, s in ('42', 'abc') from num where id = 1
select ti in (1, 2.5, 300), bi in (1, null), d4 in (12.3, 1e1) from num order by id
select ti = 1.0, ti = 1::double, bi = 1e10, hi > ub, d = r, d4 = d from num where id = 1
select id from num where ti between -200 and 1.5 order by id
select ti::varchar || s, concat(ti, null, s), concat_ws('-', ti, null, s), ti || d4 from num order by id
select cast('0x1F' as integer), '1e3'::integer, ' 42 '::integer, '1_000'::integer, 'true'::boolean, 't'::boolean, 1::boolean
select 2.5::integer, 3.5::integer, -2.5::integer, 2.5::double::integer, 0.5::decimal(2,1)::integer
select 1::bit, '101'::bit, 5::bit::integer, bit_count(5), 'ab'::blob, '\x41'::blob::varchar, '101'::bit & '110'::bit
select 1::varchar::integer::double::varchar, date '2024-01-01'::timestamp::varchar
select typeof(1), typeof(1.5), typeof(1e3), typeof(null), typeof(1 + 1::bigint), typeof(5 / 2), typeof(5 // 2), typeof([1, 2.5])
select format('{:,}', 1234567), printf('%05.2f', 3.14159), format('{:>8}|{:<5}|', 'a', 'b'), 1234.5::decimal(10,2)::varchar
select bar(5, 0, 10, 10), to_base(255, 16), hex(255), bin(5), chr(65), ascii('A'), 42::varchar.lpad(5, '0')
select 3 between 1 and 5 and 2 > 1, not 3 between 4 and 5, not (1 = 2) is null, 1 = 1 is true, null is null = true
select 'a' || 'b' = 'ab', 'a' || 1 + 2, 1 || 2, 'x' like 'X' or 'x' ilike 'X', 'a' < 'B', 'ab' not like 'a_'
select 1 is distinct from null, null is not distinct from null, 1 is not null and 2 is not null, (null = 1) is unknown
select * from account a join booking b on a.id = b.account order by b.id
select * from account join (select account as id, amount from booking) using (id) order by amount
select * from account left join (select account as id, sum(amount) total from booking group by account) using (id) order by id
select * from account full join (select account as id, amount from booking) b using (id) order by id nulls first, amount
select id, b.id, account.id from account full join (select account as id, amount from booking) b using (id) order by amount nulls last, account.id
select id from account right join (select account as id, amount from booking) b using (id) order by id nulls last, amount
select cur, day, amount, per_eur from booking natural join rate order by amount
select * from (select 1 as a, 2 as b) natural full join (select 1 as a, 3 as c) natural full join (select 4 as a, 5 as d) order by a
select * from (values (1, 'x'), (2, 'y')) t(a, b) full join (values (2, 'p'), (3, 'q')) u(a, c) using (a) full join (values (3, 'm'), (4, 'n')) v(a, d) using (a) order by a
select a, t.a, u.a, v.a from (values (1), (2)) t(a) full join (values (2), (3)) u(a) using (a) left join (values (3), (1)) v(a) using (a) order by a
select count(*) from account a, account b where a.id < b.id and a.parent = b.parent
select a.owner, p.owner from account a left join account p on a.parent = p.id and p.opened is not null order by a.id
select a.owner from account a semi join booking b on b.account = a.id and b.amount > 0 order by 1
select a.owner from account a anti join booking b on b.account = a.id order by 1
select a.owner, b.amount from account a cross join booking b where a.id = b.account and b.cur = 'EUR' order by b.id
select a.owner, b.amount, r.per_eur from account a join booking b on a.id = b.account left join rate r on r.cur = b.cur and r.day <= b.day order by b.id, r.day
select b.id, r.per_eur from booking b asof left join rate r using (cur, day) order by b.id
select b.id, round(b.amount / r.per_eur, 2) as eur from booking b asof join rate r on b.cur = r.cur and b.day >= r.day order by b.id
select (a).owner from account a where (a).id = 1
select a.*, count(*) over () n from account a order by id
select owner from account where id in (select account from booking) except select owner from account where parent = 1 order by 1
select id from account union select account from booking order by 1 nulls first
select id from account union all select account from booking order by 1 nulls first limit 4
(select id from account order by id desc limit 2) union (select account from booking order by amount desc limit 2) order by id
select id from account intersect all select account from booking order by 1
select account from booking except all select id from account order by 1
select id from account union select account from booking intersect select parent from account order by 1 nulls last
(select id from account union select account from booking) intersect select parent from account order by 1
select 1 as x union all select 2 union all (select 3 union select 3) order by x desc
select 1 as x, 'a' as y union by name select 'b' as y, 2 as x order by x
select 1 as x union all by name select 2 as y, 3 as x order by x
select 1::tinyint as x union all by name select 1.5 as x union all by name select null as x order by x
select 'a' as k, 1 as v union select 'a', 1.0 union select 'b', null order by all
select null as n union all select 1 order by n
select null as n union all select 'x' order by n
select date '2024-01-01' as d union select timestamp '2024-01-01 00:00:00' order by d
select [1] as l union select [2.5] order by l
select {'a': 1} as s union all select {'a': 2.5} order by s
select count(*) from (select id from account union all select id from booking) group by id having count(*) > 1 order by 1
with recursive up(id, owner, parent, depth) as (select id, owner, parent, 0 from account where owner = 'A1' union all select a.id, a.owner, a.parent, depth + 1 from account a join up on a.id = up.parent) select * from up order by depth
with recursive down as (select id, owner::varchar as path from account where parent is null union all select a.id, path || '/' || a.owner from account a, down where a.parent = down.id) select path from down order by path
with recursive n(i) as (select 1 union all select i + 1 from n where i < 10) select sum(i), count(*) from n
with recursive n(i) as (select 1 union select (i * 2) % 7 from n) select i from n order by i
with recursive f(a, b) as (select 0, 1 union all select b, a + b from f where b < 100) select a from f order by a
with recursive t(i, l) as (select 1, [1] union all select i + 1, list_append(l, i + 1) from t where i < 3) select * from t order by i
with recursive p(id, total) using key (id) as (select id, 0 from account where parent is null union select a.id, p.total + 1 from account a join p on a.parent = p.id) select * from p order by id
with recursive a(i) as (select 1 union all select i + 1 from a where i < 3), b(j) as (select i * 10 from a union all select j + 1 from b where j % 10 < 2) select i, j from a join b on j // 10 = i order by all
with a as materialized (select id from account), b as not materialized (select id + 1 as id from a) select a.id from a join b using (id) order by 1
with a as (select * from account), a2 as (select * from a where id > 2) select count(*) from a, a2 where a.id = a2.id
with x as (select 1 as i), y as (select i + 1 as i from x), x2 as (select x.i + y.i as i from x, y) select * from x2
with t as (select 1 as i) select (with t as (select 2 as i) select i from t), i from t
with t as (select 1 as i) select * from t union all (with t as (select 2 as i) select * from t)
with a(x) as (select 1), b as (select x, (select max(x) from a) m from a) from b
with w as (select id, sum(amount) over (order by id) s from booking) select id from w where s > 50 order by id
select * from (with t as (select 1 as i) select * from t) x, (with t as (select 2 as j) select * from t) y
with "Mixed Case" as (select 1 as "Col A") select "col a" from "mixed case"
with t as (values (1, 'a'), (2, 'b')), u(n) as (select col0 from t) select n, col1 from t join u on n = col0 order by 1
with t as (select * from booking order by amount desc limit 2) select sum(amount) from t
with t as (select distinct cur from booking) select count(*), count(cur) from t
select cur, sum(amount) filter (where day < date '2024-02-01') as jan, sum(amount) filter (day >= date '2024-02-01') feb from booking group by cur order by cur
select cur, grouping(cur), grouping(cur, extract(month from day)), extract(month from day) m, sum(amount) from booking group by rollup (cur, extract(month from day)) order by all
select cur, day, count(*) from booking group by grouping sets ((cur), (day), (cur, day), ()) order by all
select coalesce(cur, 'all') as c, grouping_id(cur) g, count(*) from booking group by cube (cur) order by g, c
select month(day) as m, cur, count(*) from booking group by cur, rollup (m) order by all
select cur, sum(amount) s from booking group by all having s > 0 order by s desc
select sum(amount) / count(*) as mean, sum(amount) * 1.0 / 3 from booking
select sum(distinct amount), count(distinct cur), list(distinct cur order by cur) from booking
select first(id order by amount desc), last(id order by amount), arg_max(id, amount), min_by(cur, amount), max(amount, 2), min(id, 3) from booking
select bool_and(amount > -100), bool_or(cur is null), bit_or(id), bit_and(id), bit_xor(id), count_if(amount > 1), any_value(cur) is null from booking
select stddev(amount), var_pop(amount), corr(id, amount), regr_slope(amount, id), covar_samp(id, amount), skewness(id), kurtosis(id), entropy(cur) from booking where id < 6
select quantile_disc(amount, 0.5), quantile_cont(amount, [0.1, 0.9]), median(day), mad(id), approx_count_distinct(cur) from booking
select percentile_cont(0.5) within group (order by amount), percentile_disc(0.25) within group (order by amount desc), mode() within group (order by cur) from booking
