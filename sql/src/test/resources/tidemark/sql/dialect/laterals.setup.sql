-- Shops with carts: parents, children and lists for lateral joins.
create table shop (shop_id integer, town varchar, tags varchar[], opened date, cap integer);
insert into shop values (1, 'Bern', ['old', 'big'], '2020-01-01', 2), (2, 'Chur', [], '2021-05-05', 0), (3, 'Genf', null, '2022-09-09', 3), (4, 'Basel', ['new', null, 'big'], null, null);
create table cart (cart_id integer, shop_id integer, total decimal(9, 2), made date);
insert into cart values (100, 1, 12.50, '2024-01-01'), (101, 1, 99.00, '2024-01-02'), (102, 1, 3.75, '2024-01-03'), (103, 3, 40.00, '2024-02-01'), (104, 3, null, '2024-02-02'), (105, null, 7.00, '2024-02-03');
create table item (cart_id integer, name varchar, pieces integer, attrs map(varchar, integer));
insert into item values (100, 'nut', 10, map {'size': 1}), (100, 'bolt', 5, map {}), (101, 'saw', 1, map {'size': 40, 'weight': 3}), (103, 'nail', 200, null), (104, 'saw', 2, map {'size': 50});
