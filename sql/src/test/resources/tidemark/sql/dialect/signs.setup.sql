-- Operators and their precedence, beside columns of the types that they take.
create table s (a integer, b integer, c integer, x double, t varchar, u varchar, p boolean, q boolean, l integer[], m integer[], j json, st struct(a integer, l integer[]), d date, ts timestamp, iv interval, bits bit, e decimal(6,2), nl struct(k struct(v integer)[]));
insert into s values (1, 2, 3, 1.5, 'abc', '%b%', true, false, [1, 2, 3], [3, 4], '{"k": {"v": [10, 20]}, "n": 5}', {'a': 1, 'l': [7, 8]}, date '2024-02-29', timestamp '2024-02-29 12:30:00', interval '1 day', '1010', 12.34, {'k': [{'v': 1}, {'v': 2}]});
insert into s values (-4, 0, 7, -2.25, '', 'a_c', false, null, [], null, '[1, 2]', {'a': null, 'l': []}, date '1969-12-31', timestamp '1969-12-31 23:59:59', interval '-2 months', '0001', -0.50, {'k': []});
insert into s values (null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
create table k (a integer, list integer[]);
insert into k values (1, [1]), (2, [5, 6]), (null, null);
