-- Orders of a small shop: regions with nulls, so that GROUPING and null keys differ.
create table orders (order_no integer, region varchar, city varchar, channel varchar, product varchar, qty integer, price decimal(8, 2), ordered date);
insert into orders values
  (1, 'EU', 'Graz', 'web', 'lamp', 2, 19.90, '2023-01-15'),
  (2, 'EU', 'Graz', 'shop', 'desk', 1, 240.00, '2023-02-20'),
  (3, 'EU', 'Lyon', 'web', 'lamp', 5, 18.50, '2023-02-25'),
  (4, 'EU', null, 'web', 'chair', 4, 75.25, '2023-03-01'),
  (5, 'US', 'Reno', 'phone', 'desk', 2, 255.00, '2023-03-11'),
  (6, 'US', 'Reno', 'web', 'chair', 1, 80.00, '2023-04-18'),
  (7, 'US', 'Waco', 'shop', 'lamp', 3, 21.00, '2024-01-02'),
  (8, null, 'Oslo', 'web', 'desk', 1, 199.99, '2024-01-09'),
  (9, null, null, null, 'chair', 10, 60.00, '2024-02-29'),
  (10, 'AS', 'Kobe', 'web', 'lamp', 7, 17.75, '2024-03-05'),
  (11, 'AS', 'Kobe', 'phone', 'desk', null, 210.00, '2024-03-06'),
  (12, 'AS', 'Pune', 'shop', 'lamp', 1, null, '2024-05-30');
create table no_orders as select * from orders limit 0;
