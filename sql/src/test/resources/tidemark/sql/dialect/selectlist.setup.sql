-- A wide row for stars, COLUMNS and aliases.
create table gear (id integer, gear_name varchar, price_net decimal(8, 2), price_gross decimal(8, 2), stock integer, stock_min integer, made date, extra struct(weight double, color varchar));
insert into gear values (1, 'rope', 10.00, 11.90, 5, 2, '2024-01-01', {'weight': 2.5, 'color': 'red'}), (2, 'axe', 40.50, 48.20, 0, 1, '2023-06-30', {'weight': 1.2, 'color': null}), (3, 'tent', null, null, 7, null, null, null), (4, 'map', 3.99, 4.27, 100, 20, '2024-02-02', {'weight': 0.1, 'color': 'blue'});
create table maker (id integer, gear_id integer, who varchar, stock integer);
insert into maker values (1, 1, 'Knot & Co', 9), (2, 2, 'Eisen', 3), (3, 2, 'Stahl', 4), (4, null, 'Nemo', null);
