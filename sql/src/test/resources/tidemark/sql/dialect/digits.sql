-- Numbers of all types, labels of all expressions.
select id, i // 2, i % 3, mod(i, 3), fmod(i, 3), i / 2, -i // 2 from num where id > 2 order by id
select 7 // 2, -7 // 2, 7 // -2, -7 % 3, 7 % -3, 7.5 // 2, 7.5 % 2, -7.5 % 2
select 7 / 2, 8 / 2, 1 / 3, 1 / 3.0, 1.0 / 3, 10 ** 2, 2 ^ 10, 2 ** -1, 2 ** 0.5
select typeof(7 / 2), typeof(7 // 2), typeof(1.5 + 1), typeof(1.5 * 1.25), typeof(1.5 / 2), typeof(2 ^ 2), typeof(1 + 1::tinyint), typeof(1::utinyint + 1::tinyint)
select t + s, s + i, i + b, b + h, t * 1.5, typeof(t + s), typeof(b + h), typeof(d + i), typeof(dd + d), typeof(f + i), typeof(x + d) from num where id in (3, 4) order by id
select round(2.5), round(-2.5), round(3.14159, 2), round(1234, -2), round(0.5), round(1.5::double), round_even(2.5, 0), trunc(-1.7), trunc(1.789, 2), ceil(1.2), floor(-1.2), ceiling(5)
select abs(-5), abs(-2.5), sign(-3), sign(0.0), sqrt(16), cbrt(27), exp(1), ln(10), log(100), log2(8), log10(1000), log(2, 8), pi(), degrees(pi()), radians(180)
select sin(0), cos(0), tan(0), asin(1), acos(1), atan(1), atan2(1, 1), cot(1), sinh(1), cosh(1), tanh(1), asinh(1), acosh(1), atanh(0.5)
select gcd(12, 18), lcm(4, 6), factorial(5), 5 !, gamma(5), lgamma(5), even(3), even(-2.5), nextafter(1.0, 2.0), bit_count(7), xor(5, 3), isnan(1.0), isinf('inf'::double), isfinite(1.0), signbit(-0.0)
select 5 & 3, 5 | 3, xor(5, 3), ~5, 1 << 4, 256 >> 2, -1 >> 1, b & 3, i | 1 from num where id = 4
select x, isnan(x), isinf(x), isfinite(x), x = x, x > 1, x + 1, -x from num order by id
select x from num order by x
select x from num order by x desc nulls first
select max(x), min(x), count(x) from num
select x = 'nan'::double, x < 'nan'::double, x in ('nan', 'inf') from num order by id
select distinct f from num order by f
select 0.1 + 0.2, 0.1::double + 0.2::double, 0.1::float + 0.2::float, 1e3, 1.5e-3, .5, 5., 1_000_000, 0xFF, 0b101
select h, h + 0, h // 2, h % 10, h::varchar, h::double from num order by id
select ub, ub - 0, ub // 3, ub::hugeint + 1, ub % 7 from num order by id
select h::uhugeint from num where id = 1
select d, d * 2, d + 0.0005, d / 3, d::decimal(10,1), round(d, 1), d::integer, d::varchar, floor(d), ceil(d), abs(d), -d from num where id > 1 order by id
select dd, dd + 1, dd - 0.5, dd::decimal(38,2), dd::double, round(dd, 2) from num order by id
select sum(t), sum(s), sum(i), sum(b), sum(d), sum(f), avg(i), avg(d), sum(t)::integer from num where id > 2
select typeof(sum(t)), typeof(sum(b)), typeof(sum(h)), typeof(sum(d)), typeof(sum(f)), typeof(avg(i)), typeof(avg(d)), typeof(sum(x)), typeof(count(*)), typeof(max(t)), typeof(median(i)), typeof(median(d)) from num
select sum(h) from num where id > 2
select avg(h), avg(ub), avg(dd) from num where id > 2
select stddev(i), var_pop(d), corr(i, t) from num where id > 2
select t::integer * s::integer * 100, t::bigint * i::bigint from num order by id
select cast(x as integer) from num where id = 4
select try_cast(x as integer), try_cast(b as integer), try_cast(i as tinyint), try_cast(d as tinyint), try_cast(h as bigint) from num order by id
select try(t + 1::tinyint), try(i * 2::integer), try(b + 1), try(-i) from num order by id
select 2.5::integer, 3.5::integer, -2.5::integer, 2.5::double::integer, 3.5::double::integer, '2.5'::integer, '1e2'::integer, ' 7 '::integer, '0x1F'::integer
select 1.005::decimal(4,2), 1.235::decimal(5,2), 99.995::decimal(5,2), 1::decimal(3,1), '1.25'::decimal(3,1), 1e2::decimal(5,1)
select 1 = 1.0, 1 = '1', '1' = 1.0, 1.0 = '1.00', true = 1, 'true' = true, 1::double = 1.0, 0.1::float = 0.1::double, 0.1::double = 0.1
select 1 < '2', '10' < 9, '10' < '9', 2 between '1' and 3, 2 in ('1', '2'), greatest(1, 2.5, '3'), coalesce(null, 1, 2.5), least(1, 2::bigint)
select [1, 2.5, 3::bigint], [1, null], [null], typeof([1, 2.5]), typeof([1, 'a']), typeof({'a': 1, 'b': null}), typeof([]), typeof(null), typeof([[1], [2.5]])
select case when true then 1 else 2.5 end, case when false then 1 when true then 2::bigint else 3.5::double end, if(true, 1, 'x'), ifnull(null::integer, 1.5), nullif(1, 1.0), nullif(2, 1)
select typeof(case when true then 1 else 2.5 end), typeof(coalesce(1::tinyint, 2::bigint)), typeof(if(true, null, 1.5)), typeof(nullif(1::tinyint, 2))
select a, b, a and b, a or b, not a, a = b, a <> b, a is true, a is not false, a is unknown, a is not null, xor(a::int, b::int), a is distinct from b from flags order by all
select a::integer + b::integer, sum(a::int) over (order by a, b), a > b, a >= b from flags order by all
select a, count(*), bool_and(b), bool_or(b), count(b) from flags group by a order by a
select * from flags where a
select * from flags where not a or b is null order by all
select * from flags where a and not b
select count(*) filter (a), count(*) filter (where not b) from flags
select a is not distinct from null, a is distinct from true, a in (true, null), a not in (false) from flags order by a, b
select id from num where i
select id from num where not i order by id
select id from num where i and t order by id
select id, i in (3, -7, null), i not in (3, null), i not in (3) from num order by id
select id, case i when 0 then 'zero' when 3 then 'three' else 'many' end from num order by id
select id, i is null, i isnull, i notnull, i is not null, coalesce(i, -1), ifnull(i, 0) from num order by id
select range(3), range(1, 4), range(0, 10, 3), generate_series(1, 3), range(3, 0, -1), range(0), [x for x in range(5) if x % 2 = 0], [x * 2 for x in [1, 2, 3]]
select sum(i) over (order by id), avg(i) over (order by id rows 1 preceding), max(i) over (), i - min(i) over () as z from num where id > 2 order by id
select cast(1 as hugeint) << 100, 1::hugeint * 10000000000000000000, -170141183460469231731687303715884105728, 340282366920938463463374607431768211455
select 5 % 3 * 2 + 1 - 4 // 2, 2 + 3 * 4 ^ 2, -2 ^ 2, (-2) ^ 2, 2 ^ 3 ^ 2, - - 5, +5, -(-5), 10 - 5 - 2, 2 * -3, 1 - -1
select not null, null and false, null or true, null = null, null is null, null in (1), 1 in (null), null between 1 and 2
select i + 1, -i, i * 2.5, i::varchar, abs(i), i > 0, i is null, not (i > 0), i in (1, 2), i between 1 and 2, case when i > 0 then 'p' end, (i), (i + 1) from num where id = 4
select num.i, num.i + 1, "num"."i", (num.i) from num where id = 4
select count(*), count(i), sum(i), max(i) filter (where i > 0), count(distinct i), list(i order by i), min(i + 1), sum(i)::integer, -sum(i), sum(i) + 1 from num where id > 2
select row_number() over (order by id), sum(i) over (partition by t order by id rows between 1 preceding and current row), lag(i, 1) over w, count(*) filter (where i > 0) over () from num where id > 2 window w as (order by id) order by id
select [1, 2][1], [1, 2][1:1], {'a': 1}.a, {'a': 1}['a'], map {'k': 1}['k'], map {'k': 1}, [1, 2], {'a': 1, 'b': 'x'}, (1, 2), row(1, 'a'), [x + 1 for x in [1]]
select (select 1), exists (select 1), 1 in (select 1), 1 = any (select 1), (select max(i) from num), array(select 1), not exists (select 1), (select 1) + 1
select date '2024-01-01', timestamp '2024-01-01 00:00:00', interval 1 day, interval '2 hours', time '10:00', '2024-01-01'::date, cast('1' as integer), try_cast('x' as integer), 1::integer::varchar, extract(year from date '2024-01-01')
select trim(' a '), substring('abc' from 2), position('b' in 'abc'), overlay('abc' placing 'x' from 1), coalesce(1, 2), nullif(1, 2), greatest(1, 2), current_date is not null, 'a' like 'b', 'a' collate nocase, 'a' ilike 'b', 'a' similar to 'b', 'a' not like 'b'
select lambda_free: list_transform([1], lambda x: x + 1), list_filter([1, 2], lambda y: y > 1), list_reduce([1, 2], lambda a, b: a + b)
select list_transform([1], lambda x: x + 1), list_filter([1, 2], lambda y: y > 1), list_reduce([1, 2], lambda a, b: a + b)
select 1, 1, 2 as "1", 'a', 'a', null, true, 1.50, 1e5, x'ab'::blob, -1.0
select * from (select 1, 1, 'a', null, i + 1, sum(i) over () from num where id = 4)
select * from (select i, i, i + 1, i + 1 from num where id = 4)
select "(i + 1)", "1" from (select i + 1, 1 from num where id = 4)
select "sum(i)", "count_star()" from (select sum(i), count(*) from num where id > 2)
with c as (select i + 1, max(t) over () from num where id > 2) select * from c order by 1
select bit_count(i), bit_count(t), i::bit, '0101'::bit, bit_length('0101'::bit), '0101'::bit & '0011'::bit, get_bit('0101'::bit, 1), set_bit('0101'::bit, 0, 1), bit_position('01'::bit, '0101'::bit), bitstring('11', 4) from num where id = 4
select bool_and(i > 0), bit_and(i), bit_xor(t), product(i) from num where id > 3
select approx_quantile(i, 0.5), reservoir_quantile(i, 0.5) is not null, quantile_disc(i, [0, 0.5, 1]) from num where id > 2
select least(null, 1), greatest(null, null), greatest('a', 'b', null), least([1], [0, 5]), greatest(date '2024-01-01', timestamp '2023-01-01')
select equi_width_bins(0, 10, 2, true), width: 3, can_cast_implicitly(1, 'a'), cast_to_type('5', 1), constant_or_null(1, null)
select 9007199254740993::double, 16777217::float, 0.1::float::double, 1e308 * 10, -1e308 * 10, 123456789.0::float, 1e15, 1e16, 1e-5, 100000.0::double
select 1::double::varchar, 1.10::varchar, 1e20::varchar, 1.0::float::varchar, 'nan'::float::varchar, (1/3)::varchar, (0.1::float)::varchar
select d from num order by d desc limit 2
select d, i from num where d > i order by id
select d = 2.5, d = '2.5', d in (2.5, 7), d between 2 and 3 from num order by id
select i, count(*) from num group by i having i > any (select t from num where t < 1) order by i
select i from num where i > all (select -100) order by 1
select sum(i) from num where id > 2 group by t % 2 order by 1 nulls first
