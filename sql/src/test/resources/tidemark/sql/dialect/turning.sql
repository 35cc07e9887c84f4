-- PIVOT on expressions, and beside other tables.
pivot t on c || '_' in ('x_', 'y_') using sum(a)
pivot t on a + 1 in (2, 3) using sum(a)
pivot t on a + 1 in (2, 3) using sum(a) group by c order by c
pivot t on c || '_' || a in ('x_1', 'y_2') using sum(a) group by b order by b
pivot t on upper(c) in ('X') using sum(a)
pivot t on (c) in ('x') using sum(a)
pivot t on (a + 1) in (2) using sum(a) group by b order by b
pivot t on c || 'z' in ('xz') using sum(a) group by b order by b
pivot t on c in ('x'), a + 1 in (2) using sum(a)
pivot t on case when a > 1 then 'p' else 'q' end in ('p', 'q') using sum(a)
pivot t on a > 1 in (true, false) using sum(a)
pivot t on a > 1 using sum(a)
pivot t on c || '_' || a using sum(a) group by b order by b
pivot t on (c, a) using sum(b)
pivot t on -a in (-1) using count(*)
pivot t on cast(a as varchar) in ('1') using sum(a) group by b order by b
pivot t on c not in ('x') using sum(a) group by b order by b
pivot t on c collate nocase in ('X') using sum(a) group by b order by b
pivot t on a::varchar in ('1') using sum(a) group by b order by b
pivot t on c like 'x%' or a = 2 using sum(a) group by b order by b
from (pivot t on c || '_' || a in ('x_1', 'y_2') using sum(a) group by b) order by b
select count(*) from (pivot t on c not in ('x') using sum(a) group by b) where "true" is null
select q.* from (values (1), (2)) v(k), (pivot t on c in ('x', 'y') using count(*)) q order by all
select * from (values (1), (2)) v(k), (pivot t on c in ('x', 'y') using sum(b) group by a) q where k = a order by all
select * from t join (pivot t on c in ('x', 'y') using sum(b) group by a) q on t.a = q.a order by all
select count(*) from t, (pivot t on c in ('x', 'y') using sum(b) group by a) q
select count(*) from (values (1), (2)) v(k), (pivot t on c in ('x', 'y') using count(*)) q
select count(*) from t join (unpivot t on a, b) q on t.a = q.value
select * from t, (unpivot (select a, b from t) on a, b) q order by all
select * from t left join (unpivot (select a, b from t) on a, b) q on q.value = t.a order by all
