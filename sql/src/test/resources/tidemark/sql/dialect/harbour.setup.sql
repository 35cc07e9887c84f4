-- Ships and cargo: longer queries as analysts write them, recursion, macros over tables, JSON, variants and unions.
create table ship (id integer primary key, name varchar not null, kind varchar, built date, tons decimal(12,2), flags varchar[], spec json);
insert into ship values (1, 'Anna', 'bulk', date '1999-05-01', 12000.50, ['PA', 'LR'], '{"len": 120.5, "crew": [{"n": "Jo", "age": 40}, {"n": "Al", "age": null}], "tags": {"ice": true}}'), (2, 'Berta', 'tank', date '2010-10-10', 55000, ['MT'], '{"len": 200, "crew": [], "tags": {}}'), (3, 'Cora', 'bulk', null, null, [], null), (4, 'Dora', null, date '2021-01-31', 800, null, '{"len": "n/a"}');
create table port (code varchar, name varchar, land varchar, lat double, lon double);
insert into port values ('HAM', 'Hamburg', 'DE', 53.5, 9.9), ('RTM', 'Rotterdam', 'NL', 51.9, 4.4), ('SIN', 'Singapore', 'SG', 1.3, 103.8), ('XXX', null, null, null, null);
create table leg (ship integer, nr integer, src varchar, dst varchar, left_at timestamp, got_at timestamp, cargo integer);
insert into leg values (1, 1, 'HAM', 'RTM', timestamp '2024-01-01 06:00', timestamp '2024-01-02 09:30', 100), (1, 2, 'RTM', 'SIN', timestamp '2024-01-05 00:00', timestamp '2024-02-01 12:00', 250), (1, 3, 'SIN', 'HAM', timestamp '2024-02-10 10:00', null, null), (2, 1, 'SIN', 'RTM', timestamp '2024-01-03 00:00', timestamp '2024-01-30 00:00', 900), (2, 2, 'RTM', 'HAM', timestamp '2024-01-31 12:00', timestamp '2024-02-01 00:00', 0), (4, 1, 'HAM', 'HAM', timestamp '2024-03-01', timestamp '2024-03-01', 5);
create view voyage as select l.*, s.name as ship_name, s.kind, p.land as src_land, q.land as dst_land from leg l join ship s on s.id = l.ship left join port p on p.code = l.src left join port q on q.code = l.dst;
create view per_kind as select kind, count(distinct ship) as ships, sum(cargo) as cargo, max(got_at) as last from voyage group by all;
create macro hours(a, b) as date_diff('minute', a, b) / 60.0;
create macro legs_of(who) as table select * from leg where ship = (select id from ship where name = who) order by nr;
create macro top_ports(n) as table with c as (select dst as code, count(*) as calls from leg group by dst) select code, calls from c order by calls desc, code limit n;
