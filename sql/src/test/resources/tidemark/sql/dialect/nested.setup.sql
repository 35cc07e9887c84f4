-- Lists, structs, maps, arrays and unions, with nulls and empties at every level.
create table box (id integer, l integer[], ll varchar[][], s struct(a integer, b varchar, c struct(x double, y integer[])), m map(varchar, integer), arr integer[3], un union(num integer, str varchar), ls struct(k varchar, v integer)[]);
insert into box values
  (1, [3, 1, 2], [['a', 'b'], ['c']], {'a': 1, 'b': 'one', 'c': {'x': 1.5, 'y': [1, 2]}}, map {'p': 1, 'q': 2}, [1, 2, 3], 7, [{'k': 'u', 'v': 1}, {'k': 'w', 'v': 2}]),
  (2, [], [[]], {'a': 2, 'b': null, 'c': {'x': null, 'y': []}}, map {}, [4, null, 6], 'seven', []),
  (3, null, null, null, null, null, null, null),
  (4, [null, 5, 5, null, 1], [null, ['z', null]], {'a': null, 'b': 'four', 'c': null}, map {'p': null, 'z': 9}, [0, 0, 0], 0, [null, {'k': null, 'v': 4}]);
