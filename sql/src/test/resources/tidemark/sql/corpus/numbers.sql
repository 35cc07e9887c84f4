select 1 + 1, 5 - 7, 3 * 4, 10 % 3, -(-5), + 5, 2 ^ 10
select 1::tinyint + 1, 200::utinyint + 1, 1::hugeint * 2, 1::bigint + 1, 1::smallint + 1::tinyint
select t + 1, s * 2, h - 1, ub + 0, f * 2, d / 2, c * c from types where id = 1
select t + 1::smallint, c + 1.25, c / 2, d - c from types where id = 1
select sum(t), avg(t), sum(c), avg(c), sum(f), min(h), max(ub) from types
select sqrt(2), cbrt(27), exp(1), ln(2), log(100), log2(8), pow(2, 3), pi(), sin(0), degrees(pi())
select round(1234.567, -2), round(2.5), round(-2.5), round(1.005::double, 2), even(2.1), gcd(12, 18), lcm(4, 6), factorial(5)
select 5 & 3, 5 | 3, ~5, 1 << 4, 16 >> 2, xor(5, 3), bit_count(7)
select isnan(f), isinf(d), isfinite(d) from types
select 0.1::decimal(3, 2) + 0.25, 1.10 = 1.1, 1::double = 1, 10 / 4.0, 1 / 3.0::decimal(10, 5)
select 123456789.123456789::decimal(18, 9) * 2, 99999999999999999999999999999999999999::decimal(38, 0)
select o_totalprice * 1.1, o_totalprice / 3, o_totalprice % 7, -o_totalprice from orders where o_orderkey < 5
select l_extendedprice * (1 - l_discount), l_extendedprice * (1 - l_discount) * (1 + l_tax) from lineitem where l_orderkey < 5
select tokens / 1000000.0, tokens // 1000, tokens::double / 3, tokens * 100 / sum(tokens) over () from fact_usage where model_key = 3
select avg(price), sum(price * tokens) / sum(tokens) from fact_usage join dim_model using (model_key)
select h, ub, t, -t from types where id = 1
select cast('1e3' as double), cast(' 7 ' as integer), cast(true as integer), cast(0 as boolean), '0x1f'
select 1 = 1.0, 1 < 2.5, '1' = 1, 2 > '10', true = 1
select greatest(1, 2.5, 3::bigint), least('a', 'b'), coalesce(null, 1, 2.5)
