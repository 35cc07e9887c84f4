-- One table with a little of everything.
create table v (id integer, n integer, d double, m decimal(8, 2), s varchar, l integer[], day date, at_time timestamp, j json, mp map(varchar, integer), va variant);
insert into v values
  (1, 5, 1.5, 10.25, 'alpha', [1, 2, 2, 3], '2024-02-10', '2024-02-10 10:20:30', '{"a": 1, "b": {"c": [1, 2]}}', map {'x': 1, 'y': 2}, {'a': 1, 'b': [1, 2]}::variant),
  (2, 12, -2.0, 0.75, 'beta', [], '2023-12-31', '2023-12-31 23:59:59', '{"a": null, "z": "q"}', map {}, 'text'::variant),
  (3, null, null, null, null, null, null, null, null, null, null),
  (4, 100, 8.25, -3.00, 'Gamma', [7, null, 9], '2000-02-29', '2000-02-29 00:00:00', '[3, 1]', map {'x': null, 'w': 4}, 42::variant);
