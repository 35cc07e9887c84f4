-- A bazaar: stalls, goods, deals; long and odd questions.
create table stall (id integer, owner varchar, open time, spot struct(row integer, col integer));
insert into stall values (1, 'Ada', '08:00', {'row': 1, 'col': 2}), (2, 'Bob', '09:30', {'row': 1, 'col': 3}), (3, 'Cid', null, null), (4, 'ada', '08:00', {'row': 2, 'col': null});
create table good (gid varchar, stall integer, price decimal(7,2), tags varchar[], attrs map(varchar, varchar));
insert into good values ('fig', 1, 1.20, ['fruit', 'sweet'], map {'from': 'TR'}), ('oil', 1, 12.00, ['liquid'], map {}), ('rug', 2, 250, [], map {'from': 'IR', 'size': 'L'}), ('tea', 2, 4.5, ['leaf', null], null), ('tin', null, null, null, null), ('fig', 3, 1.10, ['fruit'], map {'from': 'GR'});
create table deal (did bigint, gid varchar, qty integer, ts timestamp, buyer varchar);
insert into deal select i, ['fig', 'oil', 'rug', 'tea', 'pie'][1 + (i * 7) % 5], case when i % 6 = 0 then null else 1 + (i * 3) % 7 end, timestamp '2025-03-01' + to_hours((i * 5)::integer), ['x', 'y', 'z', null][1 + i % 4] from range(1, 31) t(i);
create view busy as select s.owner, count(d.did) as deals, sum(d.qty * g.price) as turnover from stall s left join good g on g.stall = s.id left join deal d on d.gid = g.gid group by s.owner;
create view best as select *, rank() over (order by turnover desc nulls last) as place from busy;
create view goods2 as select * exclude (attrs), len(tags) as n_tags from good;
