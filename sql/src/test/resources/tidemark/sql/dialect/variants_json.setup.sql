-- JSON documents and variants.
create table doc (id integer, j json, v variant, t varchar);
insert into doc values
  (1, '{"name": "Ann", "age": 31, "tags": ["a", "b"], "addr": {"city": "Ulm", "zip": "89073"}, "ok": true}', {'name': 'Ann', 'age': 31, 'tags': ['a', 'b']}::variant, '{"k": 1}'),
  (2, '{"name": "Bo", "age": null, "tags": [], "addr": {}, "n": 2.5}', 42::variant, 'not json'),
  (3, '[1, [2, 3], {"x": "y"}]', [1, 2, 3]::variant, '[]'),
  (4, '"plain"', 'text'::variant, '"q"'),
  (5, null, null, null),
  (6, '{"quote\"d": "\u00e9", "a.b": 1, "": 0}', date '2024-01-01'::variant, '{"a": {"b": [1, 2, {"c": 3}]}}');
