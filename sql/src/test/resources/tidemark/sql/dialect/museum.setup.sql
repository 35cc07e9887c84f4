-- Nested values: lists, structs, maps, unions, JSON, variants.
create table piece (id integer, dims integer[], parts struct(n varchar, m struct(k integer, l integer[]))[], attrs map(varchar, integer), doc json, kind union(num integer, txt varchar), grid integer[2][2], pt struct(x integer, y integer), va variant);
insert into piece values (1, [3, 1, 2], [{'n': 'a', 'm': {'k': 1, 'l': [1, 2]}}, {'n': 'b', 'm': null}], map {'w': 1, 'h': 2}, '{"a": {"b": [1, 2, {"c": "x"}]}, "d": null, "e": 1.5}', 1, [[1, 2], [3, 4]], {'x': 1, 'y': 2}, 42);
insert into piece values (2, [], [], map {}, '[]', 'two', null, {'x': null, 'y': 0}, 'str'::variant);
insert into piece values (3, null, null, null, null, null, [[5, 6], [7, 8]], null, null);
insert into piece values (4, [null, 5], [{'n': null, 'm': {'k': 2, 'l': []}}], map {'w': null}, '"s"', 4, null, {'x': 3, 'y': 4}, {'a': [1, 2]}::variant);
create table visit (id integer, who varchar, room varchar, month integer, spent decimal(9,3));
insert into visit values (1, 'ann', 'east', 1, 5), (2, 'ann', 'west', 1, 7.5), (3, 'bob', 'east', 2, 1.125), (4, 'bob', 'east', 1, null), (5, 'cat', 'west', 3, 2), (6, null, 'east', 2, 9);
create table wide (id integer, jan integer, feb integer, mar integer, a_1 varchar, a_2 varchar);
insert into wide values (1, 10, null, 30, 'p', 'q'), (2, null, null, 5, null, 'r');
