-- Casts, said and unsaid, and the literals of each type.
SELECT '42'::int, cast('42' AS bigint), '3.7'::double::int, int '5', '-1'::tinyint
SELECT try_cast(t AS integer), try_cast(t AS double), try_cast(t AS boolean) FROM texts
SELECT t, try_cast(t AS date) AS d, try_cast(t AS timestamp) AS ts, try_cast(t AS time) AS tm FROM texts WHERE t LIKE '2%' OR t LIKE '12%'
SELECT try_cast(t AS integer[]), try_cast(t AS mood), try_cast(t AS decimal(5, 1)) FROM texts
SELECT b::int, b::varchar, i::boolean, 0::boolean, 'yes'::boolean, 'F'::bool FROM all_types
SELECT ti, si, i, bi, hi FROM all_types
SELECT uti, usi, ui, ubi, uhi FROM all_types
SELECT f, d, dec, dec::decimal(10, 2), dec::double, dec::int FROM all_types
SELECT dt, tm, ts, ts_s, ts_ms, ts_ns FROM all_types
SELECT ts::date, ts::time, dt::timestamp, ts::timestamp_s, ts::timestamp_ms, ts_ns::timestamp FROM all_types
SELECT tstz, tstz AT TIME ZONE 'UTC', tstz = timestamptz '2024-02-29 10:34:56Z' FROM all_types
SELECT iv, iv::varchar, '5 days'::interval, '1:30:00'::interval, interval '2' month, interval 3 week FROM all_types
SELECT u, u::varchar, 'A0EEBC999C0B4EF8BB6D6BB9BD380A11'::uuid = u AS same FROM all_types
SELECT bl, bl::varchar, 'h\xC3\xA9'::blob, encode('ü'), decode(encode('ü')) FROM all_types
SELECT bt, bt::varchar, '0110'::bit, 5::bit, '101'::bit::int, bit '11' FROM all_types
SELECT e, e::varchar, 'ok'::mood, e > 'ok', e = 'glad', enum_code(e) FROM all_types
SELECT 2.5::int, 3.5::int, -2.5::int, 2.5::decimal(2, 0), 0.5::double::int, 1.5::double::int
SELECT 1e10::bigint, 1.0e-3::decimal(10, 5), '1e5'::int, '0.1'::decimal(3, 2), 123.456::decimal(4, 1)
SELECT 300::smallint, 70000::uinteger, (-5)::hugeint, 12::uhugeint, 3::utinyint, 1::float
SELECT typeof(1), typeof(1.0), typeof(1e0), typeof('a'), typeof(NULL), typeof(9999999999), typeof(99999999999999999999), typeof(true)
SELECT typeof(1 + 1::tinyint), typeof(1::tinyint + 1::tinyint), typeof(1.5 + 1), typeof(1.5 * 2.25), typeof(1 / 2), typeof(1 // 2), typeof(1::float + 1::double)
SELECT typeof(CASE WHEN b THEN 1 ELSE 2.5 END), typeof(coalesce(ti, bi)), typeof([1, 2.5]), typeof({'a': 1::tinyint}), typeof(ubi + 1) FROM all_types WHERE id = 1
SELECT [1, 2]::varchar, ['1', '2']::int[], {'a': 1}::varchar, {'a': '1', 'b': 2}::struct(a int, b varchar), map {1: 'a'}::varchar
SELECT [1, 2, 3]::int[3], array_value(1, 2)::double[2], [[1], []]::varchar[][], '[4, 5]'::int[], '{a: 1, b: x}'::struct(a int, b varchar), '{k=v}'::map(varchar, varchar)
SELECT {'a': 1, 'b': 2}::struct(b bigint, a bigint), row(1, 2)::struct(x int, y int)
SELECT 1::varchar || 2, 1.50::varchar, 1e20::varchar, 0.1::float::varchar, true::varchar, date '2020-02-02'::varchar
SELECT '2024-01-31'::date + 1, date '2024-01-31', timestamp '2024-01-31 01:02:03', time '01:02:03.5', timestamptz '2024-01-31 00:00:00+00' = timestamptz '2024-01-31 02:00:00+02'
SELECT 'infinity'::date, '-infinity'::timestamp, 'inf'::double, '-inf'::float, 'nan'::double, isinf('-infinity'::double), isfinite('infinity'::date)
SELECT '2024-1-5'::date, '2024/03/04'::date, '0044-03-15 (BC)'::date, '290000-12-31'::date, 'epoch'::date
SELECT try_cast('abc' AS int), try_cast('2024-13-01' AS date), try_cast(300 AS tinyint), try_cast(-1 AS uinteger), try_cast('zz' AS uuid), try_cast('1' AS blob)
SELECT cast(NULL AS int), NULL::varchar, typeof(NULL::date), cast(NULL AS struct(a int))
SELECT s::double + 1, trim(s)::decimal(4, 2) FROM all_types WHERE s IS NOT NULL
SELECT id FROM all_types WHERE s = 42::varchar
SELECT i = '2147483647', dt = '2024-02-29', ts > '2000-01-01', e = 'sad', u = '00000000-0000-0000-0000-000000000000' FROM all_types
SELECT dt > timestamp '2024-01-01 00:00:00', ti < bi, f = d, dec > 1, uti + ti FROM all_types
SELECT count(*) FROM all_types WHERE bi = hi OR ubi > bi
SELECT 'a'::char(3) || '|', 'abcdef'::varchar(3), 'x'::text, 'x'::string, 'x'::bpchar
SELECT 1::int1, 2::int2, 3::int4, 4::int8, 5::integer, 6::long, 7::short, 8::signed, 9::numeric, 10::real, 11::float8, 12::oid
SELECT cast('1 day' AS interval) + date '2024-01-01', date '2024-03-31' - interval '1 month', typeof(date '2024-01-01' + interval 1 day)
SELECT epoch(ts), epoch_ms(ts), epoch_us(ts), epoch_ns(ts_ns), to_timestamp(0)::timestamp, make_timestamp(1700000000000000) FROM all_types WHERE id = 1
SELECT cast(ts AS varchar), cast(tm AS varchar), cast(ts_ns AS varchar), cast(ts_s AS varchar) FROM all_types
SELECT '12:34:56+02'::timetz, typeof('12:34:56+02'::timetz), '10:00'::time::varchar
SELECT x::int FROM (VALUES ('1'), ('2'), (' 3 ')) v(x)
SELECT sum(try_cast(t AS double)) FILTER (WHERE isfinite(try_cast(t AS double))) FROM texts
SELECT 1::boolean AND 'true'::boolean, NOT 0::boolean, b::int + 1, (i > 0)::int FROM all_types
SELECT try_cast({'a': 'x'} AS struct(a int)), try_cast(['1', 'z'] AS int[]), try_cast([1, 2] AS int[3])
SELECT CAST(12 AS DECIMAL), CAST(12 AS DECIMAL(5)), CAST('12.345' AS NUMERIC(10, 2)), CAST(1 AS DECIMAL(38, 37))
SELECT hi::double, hi::varchar, uhi::varchar, bi::double, ubi::float FROM all_types
SELECT ubi + 0.0, bi * 1.0, dec + 1 FROM all_types WHERE id > 1
SELECT 1_000_000, 0xFF, 0b101, 1e-2, .5, 5., 1_0.5
SELECT 'it''s', E'tab\tnew', $$dollar 'quoted'$$, $tag$in $$ it$tag$, x'ff00', '\x41'::blob
SELECT t FROM texts WHERE try_cast(t AS int) IS NULL ORDER BY t NULLS FIRST
SELECT try(cast(t AS int)) AS n FROM texts WHERE length(t) < 3
SELECT greatest(i, 0), least(d, dec::double, 5), coalesce(s, 'none') FROM all_types
SELECT can_cast_implicitly(1::int, NULL::bigint), can_cast_implicitly('a', 1), can_cast_implicitly(1::bigint, 1::int)
SELECT enum_range(e), enum_first(e), enum_last(e), enum_range_boundary('ok'::mood, 'glad'::mood) FROM all_types
SELECT cast_to_type('42', NULL::int) + 1, typeof(cast_to_type(1, 'a'))
SELECT 'sad'::enum('sad', 'happy'), typeof('b'::enum('a', 'b')), ['a', 'b']::enum('a', 'b')[]
SELECT 12345.6789::decimal(9, 4)::decimal(6, 1), 0.05::decimal(2, 2) * 3::decimal(4, 0), 99.99::decimal(4, 2) + 0.01
SELECT '1'::int::varchar::double::bigint::boolean::tinyint, cast(cast('9' AS int) AS varchar) || '!'
SELECT 5::union(num int, str varchar), 'x'::union(num int, str varchar), union_tag(5::union(num int, str varchar))
