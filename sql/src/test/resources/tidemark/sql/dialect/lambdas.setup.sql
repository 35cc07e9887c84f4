-- Lists to run lambdas over.
create table bag (id integer, xs integer[], ws varchar[], k integer, recs struct(n varchar, q integer)[], tags map(varchar, integer));
insert into bag values (1, [1, 2, 3, 4], ['pear', 'fig', 'apple'], 2, [{'n': 'a', 'q': 5}, {'n': 'b', 'q': 1}], map {'x': 1, 'y': 20}), (2, [], [], 0, [], map {}), (3, null, null, null, null, null), (4, [10, null, -5], [null, '', 'Ünder'], -1, [{'n': null, 'q': null}], map {'z': null});
