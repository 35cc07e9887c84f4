-- Numbers of all types at their limits.
create table num (id integer, t tinyint, s smallint, i integer, b bigint, h hugeint, ub ubigint, d decimal(18,3), dd decimal(38,10), f float, x double);
insert into num values (1, 127, 32767, 2147483647, 9223372036854775807, 170141183460469231731687303715884105727, 18446744073709551615, 123456789012345.678, 1234567890123456789012345678.0123456789, 1.5, 'nan'), (2, -128, -32768, -2147483648, -9223372036854775808, -170141183460469231731687303715884105728, 0, -0.001, -1, -0.0, 'inf'), (3, 0, 0, 0, 0, 0, 1, 0, 0, 0.0, '-inf'), (4, 5, 7, -7, 2, 3, 4, 2.5, 2.5, 0.1, 0.1), (5, null, null, null, null, null, null, null, null, null, null), (6, 1, 2, 3, 4, 5, 6, 7.125, 8.25, 1e10, -1e-10);
create table flags (a boolean, b boolean);
insert into flags values (true, true), (true, false), (true, null), (false, false), (false, null), (null, null);
