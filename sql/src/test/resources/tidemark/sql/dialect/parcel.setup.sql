-- Parcels on their way: weights, prices, nulls, an empty group.
create table parcel (id integer primary key, hub varchar, kind varchar, weight double, price decimal(9,2), pieces smallint, fragile boolean, sent date);
insert into parcel values (1, 'Oslo', 'box', 1.5, 10.00, 1, true, '2023-01-05'), (2, 'Oslo', 'tube', 0.25, 3.50, 2, false, '2023-01-05'), (3, 'Oslo', 'box', null, 7.25, 1, null, '2023-02-11'), (4, 'Bergen', 'box', 9.0, 99.99, 10, true, '2023-02-28'), (5, 'Bergen', null, 2.0, null, null, false, null), (6, null, 'tube', 0.5, 1.00, 3, true, '2023-03-01'), (7, 'Moss', null, null, null, null, null, '2022-12-31'), (8, 'Moss', null, null, null, null, null, null), (9, 'Oslo', 'box', 1.5, 10.00, 1, true, '2023-01-05');
create table nothing as select * from parcel where false;
create table hub (name varchar, region varchar, cap integer);
insert into hub values ('Oslo', 'east', 100), ('Bergen', 'west', 50), ('Tromso', 'north', null);
