-- Rowing times: windows, nested queries, orders that survive, groups of all kinds.
create table heat (id integer, crew varchar, lane integer, secs double, day date);
insert into heat values (1, 'Ash', 1, 61.5, '2024-06-01'), (2, 'Elm', 2, 60.0, '2024-06-01'), (3, 'Oak', 3, null, '2024-06-01'), (4, 'Ash', 3, 59.25, '2024-06-02'), (5, 'Elm', 1, 60.0, '2024-06-02'), (6, 'Fir', null, 70.0, '2024-06-04'), (7, null, 2, 60.0, null), (8, 'Ash', 2, 59.25, '2024-06-07');
create table crew (name varchar, club varchar, age integer);
insert into crew values ('Ash', 'north', 20), ('Elm', 'north', 22), ('Oak', 'south', null), ('Yew', 'south', 30), (null, 'none', 1);
create table lanes (lane integer, wind double);
insert into lanes values (1, 0.5), (2, -1), (3, null), (3, 2);
