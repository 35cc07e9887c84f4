-- What a name means in a subquery: the nearest column, then the nearest alias.
select n, (select k from (select i as n, (select n) as k from nums where i = 3) x) from words order by n
select n, (select min(k) from (select -i as n, (select n) as k from nums) x) from words order by n
select n, (select (select n) from (select 5 as m) y) from words order by n
select n, (select 7 as n where n > 2) from words order by n
select n, (select 7 as n order by n) from words order by n
select i as z from nums where (select z) > 1 order by z
select i as n from nums where exists (select 1 from words w where w.n = nums.i and (select n) > 1) order by 1
select -i as i, (select i) as j from nums order by j
select id as kind2, (select kind2 + 1), (select max(n) from words where n < kind2) from tree order by 1
select t, (select t.id) from tree t where (select t.id) = 1
