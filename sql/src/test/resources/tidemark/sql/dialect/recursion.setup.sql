-- Trees and graphs, with a cycle.
create table node (id integer, parent integer, label varchar, cost integer);
insert into node values (1, null, 'root', 0), (2, 1, 'left', 3), (3, 1, 'right', 5), (4, 2, 'leaf a', 2), (5, 2, 'leaf b', 8), (6, 3, 'leaf c', 1), (7, 6, 'deep', 4);
create table edge (src varchar, dst varchar, km integer);
insert into edge values ('a', 'b', 4), ('b', 'c', 3), ('a', 'c', 10), ('c', 'd', 2), ('d', 'a', 7), ('e', 'f', 1);
