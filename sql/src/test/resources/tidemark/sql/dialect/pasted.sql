-- Macros with queries, and tables called as in a plan.
select lam(l, x) from u
select lam(l, a) from t
select lam2(l, x) from u
select lam2(l, x) from (select l, b as x from t) order by 1
select q1(a) from t
select q1(b) from t order by 1
select q2(a) from t
select q2(t.a) from t
select q2(u.a) from (select 5 as a) u
select q3(t.a), q3(a) from t
select q4(a), q4(b) from t
select q5(a), q5(b) from t
select q2(1), q3(1 + 1), q4(2), q5(7)
select q2(max(a)) from t
select a, q6(a) from t1 order by a
select t.a, m.a from t, tm(t.a) m order by all
select t.a, m.a from t, lateral (select * from tm(t.a)) m order by all
select t.a, m.a from t, tm(2) m order by all
select u.a, m.a from (select 2 as a) u, tm(u.a) m order by all
select t.a, m.w from t, tm2(t.a) m order by all
select (select count(*) from tm(t.b)) from t
select (select sum(w) from tm2(b)) from t order by 1
select a, (select count(*) from tm(t.a)) from t order by a
select pick(a, b), pick(b, a), pick(b := a, a := b) from t1 order by all
select agg(a), sumw(a, b), cnt(a), lst(a) from t1
select a % 2 as o, agg(b), lst(b), cnt(b) from t1 group by o order by o
select a, wrow(b) from t1 order by a
select a from t1 where inlist(a) order by a
select a from t1 group by a having agg(b) = 0 order by a
select lst(a), list(a order by a) from t1
select * from t3 order by all
select t1, t2 from t4 order by all
select t4.t1, t1.b from t4 join t1 on t1.a = t4.t2 order by all
select t2.a, t1.c from t1 t2, t2 t1 where t1.a = t2.a order by all
select t2.t1 from (select a as t1 from t1) t2 order by 1
with t1 as (select c as a from t2), t2 as (select a + 1 as a from t1) select t1.a, t2.a from t1, t2 order by all
with t2 as (select a from t1) select t1.b, t2.a from t1 join t2 using (a) order by all
select (select max(t2.c) from t2 where t2.a = t1.a) as t2, t1.b as t1 from t1 order by all
select t1 from t1 order by t1
select t1.t1 from (select t1 from t1) t1 order by all
select t1.a from (select {'a': a} as t1, b as a from t1) t1 order by all
select t2.t1.a, t2.a from (select {'a': a} as t1, b as a from t1) t2 order by all
