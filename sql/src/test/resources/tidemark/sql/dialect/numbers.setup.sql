-- Numbers: decimals, huge integers, zero, NaN, infinities and nulls.
create table num (id integer, i integer, j integer, b bigint, h hugeint, d double, f float, m decimal(18, 4), n decimal(5, 2), u ubigint);
insert into num values
  (1, 7, 2, 9000000000, 100000000000000000000000000000, 2.5, 0.1, 1234.5678, 99.99, 18446744073709551615),
  (2, -7, 2, -9000000000, -1, -2.5, -0.25, -1234.5678, -0.01, 0),
  (3, 0, 0, 0, 0, 0.0, 0, 0, 0, 1),
  (4, 100, 7, 1, 12345678901234567890, 'nan', 'inf', 0.5000, 0.50, 255),
  (5, 3, null, 3, null, 'infinity', null, 1.5, 2.50, 65536),
  (6, null, 5, null, 2, '-infinity', 1e30, null, null, null),
  (7, -100, -7, 1099511627776, 3, 1e-300, 16777216, 99999999999999.9999, 0.05, 10);
