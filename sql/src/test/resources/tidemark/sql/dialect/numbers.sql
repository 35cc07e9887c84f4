-- Arithmetic, rounding, bits, decimals and huge integers.
SELECT id, i + j, i - j, i * j, i / j, try(i // j), i % nullif(j, 0) FROM num
SELECT 7 / 2, 7 // 2, -7 // 2, 7 % -3, -7 % 3, 7.5 // 2, 7.5 % 2, 7 / 2.0
SELECT 1 / 0.0::double, TRY(1 // 0), try(1 % 0), 5 / nullif(0, 0), try(mod(5, 0))
SELECT 2 ** 10, 2 ^ 10, pow(2, 0.5), power(-2, 3), 2 ** -1, 10 ^ 2 * 3, -2 ** 2
SELECT i & j, i | j, xor(i, j), ~i, abs(i) << 2, abs(i) >> 1 FROM num WHERE id < 3
SELECT 5 & 3, 5 | 3, xor(5, 3), ~5, 1 << 10, 1024 >> 3, bit_count(255), 5::bit & 3::bit
SELECT round(d), round(d, 1), ceil(d), floor(d), trunc(d), ceiling(m), round_even(d, 0), roundbankers(2.5, 0) FROM num WHERE id IN (1, 2, 3)
SELECT round(m, 2), round(m, 0), round(m, -2), floor(m), ceil(n), round(n, 1), trunc(n) FROM num
SELECT round(2.5), round(3.5), round(-2.5), round(2.45, 1), round(1234.567, -2), round(12345, -3), round(0.5::float), even(2.1)
SELECT abs(i), sign(i), -i, +i, abs(d), sign(d), @(-5) FROM num
SELECT sqrt(abs(d)), cbrt(27), exp(1), ln(10), log(100), log10(1000), log2(8), log(2, 8) FROM num WHERE id = 1
SELECT round(sin(1), 8), round(cos(1), 8), round(tan(1), 8), round(asin(0.5), 8), round(acos(0.5), 8), round(atan(1), 8), round(atan2(1, 2), 8), round(cot(1), 8)
SELECT round(sinh(1), 8), round(cosh(1), 8), round(tanh(1), 8), round(asinh(1), 8), round(acosh(2), 8), round(atanh(0.5), 8), pi(), degrees(pi()), radians(180)
SELECT factorial(10), 5!, gcd(12, 18), lcm(4, 6), gamma(5), round(lgamma(10), 6), greatest_common_divisor(7, 21), least_common_multiple(3, 5)
SELECT isnan(d), isinf(d), isfinite(d), signbit(d) FROM num
SELECT d > 1, d = 'nan'::double, d < 'infinity'::double, d <> d FROM num ORDER BY id
SELECT id, d FROM num ORDER BY d DESC NULLS LAST
SELECT max(d), min(d), count(d) FROM num
SELECT h + 1, h * 2, -h, h // 3, h % 7, h::varchar, typeof(h * 1) FROM num
SELECT 170141183460469231731687303715884105727 AS biggest, typeof(170141183460469231731687303715884105727), typeof(9223372036854775808)
SELECT u + 1::ubigint FROM num WHERE u < 100000
SELECT u::hugeint + 1, u / 2, u % 10 FROM num
SELECT m + n, m - n, m * n, m / n, typeof(m + n), typeof(m * n), typeof(m / n) FROM num WHERE id = 1
SELECT m + n AS s, m * n AS p FROM num WHERE id < 6
SELECT sum(m), avg(m), min(n), max(n), sum(n * 2), typeof(sum(n * n)) FROM num
SELECT 0.1 + 0.2, 0.1::double + 0.2::double, 0.1 + 0.2 = 0.3, 0.1::float + 0.2::float, 1.10, 1.1 * 1.1
SELECT 1.0 / 3, 10.00 / 4, 1::decimal(10, 2) / 3, 1 / 3::decimal(4, 1), typeof(1.0 / 3)
SELECT 99999.99::decimal(7, 2) * 100, 12.3456::decimal(6, 4) + 1, 0.001 * 0.001, typeof(0.001 * 0.001)
SELECT cast(1.005 AS decimal(5, 2)), cast(-1.005 AS decimal(5, 2)), cast(2.675::double AS decimal(5, 2)), 1.995::decimal(4, 2)
SELECT i BETWEEN j AND b, m BETWEEN 0 AND 1.5, d BETWEEN -3 AND 3 FROM num
SELECT add(1, 2), subtract(5, 3), multiply(2, 4), divide(7, 2), fdiv(7, 2), fmod(7.5, 2), mod(10, 3)
SELECT sum(i), sum(b), sum(h), max(d) FILTER (isfinite(d)), min(f) FILTER (isfinite(f)) FROM num
SELECT avg(i), avg(b), avg(h), median(m), sum(i) / count(i) FROM num
SELECT i % 2 = 0 AS even, count(*) FROM num GROUP BY even ORDER BY even NULLS LAST
SELECT sum(u), typeof(sum(u)), bit_or(u), bit_xor(i) FROM num
SELECT 1e308 * 10, -1e308 * 10, 1e-320 > 0, 'inf'::double - 'inf'::double, 'nan'::double = 'nan'::double, 'nan'::double > 'inf'::double
SELECT -0.0::double, 0.0::double = -0.0::double, 1 / -0.0::double, sign(-0.0::double)
SELECT nextafter(1::double, 2::double) > 1, nextafter(1::float, 0::float) < 1
SELECT greatest(1, 2.5, 3::tinyint), least(1, NULL, -1), greatest(NULL, NULL::int), greatest('nan'::double, 1)
SELECT width_bucket FROM (SELECT 3 AS width_bucket)
SELECT equi_width_bins(0, 100, 5, true), equi_width_bins(0.0, 1.0, 4, false)
SELECT i, CASE WHEN i > 0 THEN 'pos' WHEN i < 0 THEN 'neg' WHEN i = 0 THEN 'zero' END AS s FROM num ORDER BY i
SELECT i::varchar || '%', (i / 100.0)::decimal(6, 3), format('{:.1f}', d) FROM num WHERE id < 4
SELECT try_cast(b AS integer), try_cast(h AS bigint), try_cast(d AS int), try_cast(u AS tinyint) FROM num
SELECT 1_000 * 2, 1e3::int, .5 + 5., 12e-1
SELECT 2 + 3 * 4 - 5, (2 + 3) * 4, 10 - 2 - 3, 2 ** 3 ** 2, 100 / 10 / 2, -3 + 5, - -3, NOT 1 = 2
SELECT 1 < 2 AND 2 < 3, 1 = 1.0, 1 = '1', 2 > 1.5, 3 <> 3, 4 != 5, 1 == 1
SELECT random() < 1, random() >= 0, setseed FROM (SELECT 1 AS setseed)
SELECT (random() * 0)::int AS zero, count(*) FROM num GROUP BY zero
SELECT bit_count(i), bit_count(u) FROM num
SELECT bitstring('101', 8), get_bit('1010'::bit, 0), set_bit('1010'::bit, 1, 1), bit_position('1'::bit, '001'::bit), bit_length('101'::bit), '101'::bit || '11'::bit
SELECT '1100'::bit & '1010'::bit, '1100'::bit | '1010'::bit, xor('1100'::bit, '1010'::bit), ~'1100'::bit, '1100'::bit << 1, '1100'::bit >> 1
SELECT i + NULL, NULL * 2, 5 / NULL, NULL // NULL, -NULL::int, NULL = NULL FROM num WHERE id = 1
SELECT sum(i * m::double) / nullif(sum(i), 0) AS weighted FROM num
SELECT sqrt(2)::decimal(10, 6), exp(0)::int, pi()::decimal(4, 2), ln(2)::float
SELECT count(*) FROM num WHERE d = 0 OR f = 0.1::float OR m = 0.5 OR n = 2.5
SELECT id FROM num WHERE n IN (99.99, 0.05) OR m IN (0, 1.5) ORDER BY id
SELECT f, f::double = 0.1 AS same, f + 0.0, f * 2 FROM num WHERE id < 4
SELECT sum(x) FROM (SELECT 0.1::decimal(3, 1) AS x FROM range(10))
SELECT sum(x) = 1 FROM (SELECT 0.1::decimal(3, 1) AS x FROM range(10))
SELECT i, sum(i) OVER (ORDER BY id) AS run, avg(m) OVER (ORDER BY id ROWS 1 PRECEDING) AS moving FROM num
SELECT '12345678901234567890123456789012345678'::decimal(38, 0) + 1, 1.23e5::decimal(10, 1), 0::decimal(38, 38)
SELECT 123456789012345678901234567890::bignum, '99999999999999999999999999999999999999999999'::bignum, typeof(1::bignum)
SELECT floor(-2.5), ceil(-2.5), trunc(-2.7), round(-0.5), floor(1e15 + 0.5), ceil(5), floor(7)
SELECT trunc(1234.5678, 2), trunc(-1.29, 1), ceil(1.234::decimal(10, 3)), sign(-2.5::decimal(3, 1)), abs(-9.99)
SELECT parse_formatted_bytes('2 MB'), 3::utinyint - 1::utinyint, 200::utinyint + 50::utinyint, 100::tinyint // 7::tinyint
