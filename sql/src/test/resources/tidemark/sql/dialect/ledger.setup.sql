-- Accounts and bookings: numbers of all widths, decimals, casts and what overflows.
create table num (id integer, ti tinyint, si smallint, bi bigint, hi hugeint, ut utinyint, ub ubigint, uh uhugeint, r real, d double, d4 decimal(4,1), d18 decimal(18,3), d38 decimal(38,10), b boolean, s varchar);
insert into num values (1, 1, 100, 10000000000, 170141183460469231731687303715884105727, 200, 18446744073709551615, 340282366920938463463374607431768211455, 1.5, 2.25, 12.3, 123456.789, 1.0000000001, true, '42');
insert into num values (2, -128, -32768, -9223372036854775808, -5, 0, 0, 0, 'nan', 'inf', -0.1, 0.001, -99999999.9, false, '-1.5');
insert into num values (3, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
insert into num values (4, 127, 32767, 9223372036854775807, 7, 255, 3, 9, '-inf', '-0.0', 999.9, 999999999999999.999, 0, true, 'abc');
create table account (id integer, owner varchar, parent integer, opened date);
insert into account values (1, 'Root', null, date '2020-01-01'), (2, 'A', 1, date '2020-02-01'), (3, 'B', 1, null), (4, 'A1', 2, date '2021-05-05'), (5, 'A2', 2, date '2022-06-06');
create table booking (id integer, account integer, amount decimal(10,2), cur varchar, day date);
insert into booking values (1, 2, 100.00, 'EUR', date '2024-01-01'), (2, 2, -30.50, 'EUR', date '2024-01-15'), (3, 4, 7.25, 'USD', date '2024-02-01'), (4, 5, 0.00, null, date '2024-02-10'), (5, null, 1.00, 'EUR', null), (6, 3, 99999999.99, 'USD', date '2024-03-01');
create table rate (cur varchar, day date, per_eur double);
insert into rate values ('USD', date '2024-01-01', 1.1), ('USD', date '2024-02-15', 1.08), ('EUR', date '2023-01-01', 1);
