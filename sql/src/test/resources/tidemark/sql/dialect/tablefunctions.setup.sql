-- Lists and JSON texts for table functions.
create table basket (id integer, fruits varchar[], counts integer[], doc json, from_n integer, to_n integer);
insert into basket values (1, ['fig', 'plum'], [3, 4, 5], '{"a": 1, "b": [10, 20], "c": {"d": null}}', 1, 3), (2, [], null, '[true, "x", 2.5]', 2, 2), (3, null, [null], null, null, 5), (4, ['kiwi'], [9], '"text"', 5, 1);
