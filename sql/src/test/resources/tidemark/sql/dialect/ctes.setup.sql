-- Deliveries and depots; small, for chains of common table expressions.
create table delivery (id integer, depot varchar, weight double, sent date, back boolean);
insert into delivery values (1, 'K', 10.5, '2024-01-01', false), (2, 'K', 2, '2024-01-02', true), (3, 'L', 30, '2024-01-02', false), (4, 'L', null, '2024-01-04', false), (5, 'M', 7.25, null, true), (6, 'K', 10.5, '2024-02-01', null);
create table depot (code varchar, city varchar);
insert into depot values ('K', 'Kiel'), ('L', 'Linz'), ('N', 'Namur');
