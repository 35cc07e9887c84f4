-- Nested values, JSON, unions, variants.
create table box (id integer, l integer[], a integer[3], s struct(x integer, y varchar, z struct(k integer)), m map(varchar, integer), ls struct(n integer, v varchar)[], u union(num integer, str varchar), j json, ll integer[][]);
insert into box values (1, [3, 1, 2], [1, 2, 3], {'x': 1, 'y': 'one', 'z': {'k': 10}}, map {'a': 1, 'b': 2}, [{'n': 1, 'v': 'p'}, {'n': 2, 'v': null}], 5, '{"a": 1, "b": [1, 2, {"c": "x"}], "d": null}', [[1, 2], [], [3]]);
insert into box values (2, [], [4, null, 6], {'x': null, 'y': null, 'z': null}, map {}, [], 'five', '[1, "two", null, true, 2.5]', [null, [4]]);
insert into box values (3, null, null, null, null, null, null, null, null), (4, [null, 7], [7, 8, 9], {'x': 4, 'y': 'four', 'z': {'k': null}}, map {'b': null, 'c': 3}, [null, {'n': 3, 'v': 'q'}], 'x'::varchar, '"text"', [[]]);
create table doc (id integer, v variant);
insert into doc values (1, 42::variant), (2, {'a': [1, 2], 'b': 'x'}::variant), (3, null), (4, 'str'::variant);
