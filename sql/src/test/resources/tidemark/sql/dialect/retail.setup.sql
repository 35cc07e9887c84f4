-- A star of a few thousand generated sales: the shape that analysts ask about all day.
create table calendar (day_key integer primary key, day date, year integer, month integer, weekday integer, is_holiday boolean);
insert into calendar select i + 1, (date '2023-01-01' + to_days(i::integer))::date, year(date '2023-01-01' + to_days(i::integer)), month(date '2023-01-01' + to_days(i::integer)), isodow(date '2023-01-01' + to_days(i::integer)), i % 41 = 0 from range(730) t(i);
create table branch (branch_key integer primary key, branch varchar, region varchar, opened date, manager varchar);
insert into branch values (1, 'Aarau', 'west', '2019-03-01', 'Kim'), (2, 'Brugg', 'west', '2021-07-15', null), (3, 'Chur', 'east', '2018-01-10', 'Lee'), (4, 'Davos', 'east', '2024-02-01', 'Kim'), (5, 'Egg', null, null, 'Max');
create table article (article_key integer primary key, sku varchar, family varchar, brand varchar, list_price decimal(8, 2), tags varchar[]);
insert into article select i + 1, 'S' || lpad((i * 17 % 97)::varchar, 3, '0') || i, ['food', 'toys', 'books', 'tools'][i % 4 + 1], case when i % 7 = 0 then null else 'brand ' || chr(65 + (i % 5)::integer) end, (5 + (i * 13 % 60) + 0.95)::decimal(8, 2), case when i % 6 = 0 then null else list_value('t' || i % 3, 'u' || i % 2) end from range(24) t(i);
create table client (client_key integer primary key, client varchar, city varchar, joined date, born_year integer);
insert into client select i + 1, 'client ' || i, ['Bern', 'Basel', 'Zug', null][i % 4 + 1], (date '2022-06-01' + to_days((i * 11 % 400)::integer))::date, case when i % 9 = 0 then null else 1950 + i * 7 % 55 end from range(40) t(i);
create table sale (sale_id integer, day_key integer, branch_key integer, article_key integer, client_key integer, pieces integer, price decimal(8, 2), discount decimal(4, 2), channel varchar);
insert into sale select i + 1, (i * 37 % 730) + 1, (i * 7 % 5) + 1, (i * 11 % 24) + 1, case when i % 13 = 0 then null else (i * 19 % 40) + 1 end, (i % 6) + 1, (4 + (i * 29 % 70) + 0.49)::decimal(8, 2), case when i % 5 = 0 then 0.10 when i % 17 = 0 then 0.25 end, ['shop', 'web', 'phone'][(i % 10) // 4 + 1] from range(3000) t(i);
create table refund (sale_id integer, pieces integer, refunded date);
insert into refund select i * 23 + 1, 1 + i % 2, (date '2023-02-01' + to_days((i * 5)::integer))::date from range(120) t(i);
create view sales as select s.*, c.day, c.year, c.month, b.branch, b.region, a.family, a.brand, s.pieces * s.price * (1 - coalesce(s.discount, 0)) as net from sale s join calendar c using (day_key) join branch b using (branch_key) join article a using (article_key);
