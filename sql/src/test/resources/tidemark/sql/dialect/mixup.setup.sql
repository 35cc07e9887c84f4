-- Three ledgers that share names, with holes on each side; a pivot's worth of sales.
create table l (k integer, g varchar, lv integer);
create table m (k bigint, g varchar, mv integer);
create table r (k smallint, g varchar, rv integer, "K 2" integer);
insert into l values (1, 'a', 10), (2, 'b', 20), (3, null, 30), (null, 'n', 40), (1, 'a', 11);
insert into m values (1, 'a', 100), (4, 'd', 400), (3, 'c', 300), (null, 'n', 500);
insert into r values (4, 'd', 4000, 1), (1, 'z', 1000, 2), (5, 'e', 5000, 3), (null, null, 6000, 4);
create table sale (shop varchar, yr integer, q integer, amt decimal(8,2), "Item Name" varchar);
insert into sale values ('n', 2022, 1, 10, 'pen'), ('n', 2022, 2, 20.5, 'cup'), ('s', 2022, 1, 5, 'pen'), ('s', 2023, 3, null, 'cup'), ('n', 2023, 4, 7.25, null), (null, 2023, 1, 1, 'pen'), ('n', 2022, 1, 2, 'pen');
create table wide (id integer, jan integer, feb integer, mar integer, note varchar);
insert into wide values (1, 10, null, 30, 'x'), (2, null, null, null, 'y'), (3, 5, 6, 7, null);
create view j1 as select * from l full join m using (k, g);
create view pv as pivot sale on yr in (2022, 2023) using sum(amt) group by shop;
create view up as unpivot wide on jan, feb, mar into name mon value v;
