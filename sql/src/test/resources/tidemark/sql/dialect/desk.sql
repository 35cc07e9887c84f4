-- Joins of all kinds, views, subqueries, set operations.
select * from person join task using (pid) order by all
select * from person natural join team order by all
select * from person left join task using (pid) order by all
select * from person right join task using (pid) order by all
select * from person full join task using (pid) order by all
select pid, name, title from person full outer join task using (pid) order by all
select person.pid, task.pid, pid from person full join task using (pid) order by all
select * from person semi join task using (pid) order by all
select * from person anti join task using (pid) order by all
select name from person anti join task on person.pid = task.pid and cost is not null order by name
select * from person p semi join (select pid from task where cost > 1) t on p.pid = t.pid order by all
select * from person cross join span order by all
select name, tag from person, span where pid between lo and hi order by all
select name, tag from person join span on pid >= lo and pid < hi order by all
select name, tag from person left join span on pid > lo and pid <= hi and tag <> 'mid' order by all
select a.name, b.name from person a join person b on a.boss = b.pid order by all
select a.name, b.name as boss, c.name as boss2 from person a left join person b on a.boss = b.pid left join person c on b.boss = c.pid order by all
select * from person p join task t on p.pid = t.pid join team m on m.team = p.team order by all
select * from person join task using (pid) join team using (team) order by all
select * from person left join task using (pid) full join team using (team) order by all
select team, pid, count(*) from person left join task using (pid) full join team using (team) group by all order by all
select * from (person join task using (pid)) join team using (team) order by all
select * from person join (task join span on tid - 10 between lo and hi) using (pid) order by all
select * from v_task natural join person order by all
select * from v_task join v_open using (tid, pid) order by all
select * from v_task left join v_open using (tid) order by all
select v_task.*, v_open.due from v_task left join v_open using (tid) order by all
select t.* exclude (pid), p.name from task t join person p using (pid) order by all
select * exclude (pid) from task join person using (pid) order by all
select * replace (upper(name) as name) from task join person using (pid) order by all
select * rename (name as who) from task join person using (pid) order by all
select columns('^(name|title)$') from task join person using (pid) order by all
select p.name, t.title from person p left join task t on p.pid = t.pid and t.title like 'c%' order by all
select p.name, t.title from person p left join task t on p.pid = t.pid where t.title is null order by all
select p.name, t.title from person p left join task t on true where t.tid = 10 order by all
select p.name, t.title from person p left join task t on false order by all
select p.name, t.title from person p join task t on p.pid = t.pid or t.pid is null order by all
select p.name, t.title from person p full join task t on p.pid = t.pid and p.team = 'a' order by all
select p.name, t.title from person p full join task t on p.pid < t.pid order by all
select p.name, x.c from person p, lateral (select count(*) as c from task t where t.pid = p.pid) x order by all
select p.name, x.title from person p left join lateral (select title from task t where t.pid = p.pid order by tid desc limit 1) x on true order by all
select p.name, x.title from person p cross join lateral (select title from task t where t.pid = p.pid order by tid limit 1) x order by all
select p.name, x.n from person p, (select p.pid * 2 as n) x order by all
select p.name, x.n, y.m from person p, (select p.pid * 2 as n) x, (select x.n + p.pid as m) y order by all
select p.name, u.i from person p, unnest([p.pid, p.boss]) u(i) order by all
select p.name, g.i from person p, range(p.pid) g(i) order by all
select p.name, g.i from person p, generate_series(1, p.pid, 2) g(i) order by all
select p.name, g.i from person p left join unnest([p.boss]) g(i) on g.i > 1 order by all
select p.name, (select count(*) from task t where t.pid = p.pid and t.tid > (select min(tid) from task u where u.pid <> p.pid)) from person p order by all
select a.name, b.name from person a join person b on a.pid <> b.pid and a.team is not distinct from b.team order by all
select * from (values (1, 'x'), (2, 'y')) v(pid, z) join person using (pid) order by all
select * from (values (1::bigint, 'x'), (2, 'y')) v(pid, z) join person using (pid) order by all
select * from (values ('1', 'x'), ('2', 'y')) v(pid, z) join person using (pid) order by all
select pid from (values (1.0), (2.0)) v(pid) join person using (pid) order by all
select pid from (values (1.0), (7.5)) v(pid) full join person using (pid) order by all
select typeof(pid), pid from (values (1::hugeint), (70)) v(pid) full join (select pid from person) using (pid) order by all
select * from task t asof join (select date '2024-01-03' as due, 'w' as w) s using (due) order by all
select t.title, s.w from task t asof join (values (date '2024-01-01', 'w1'), (date '2024-02-01', 'w2')) s(d, w) on t.due >= s.d order by all
select t.title, s.w from task t asof left join (values (date '2024-01-02', 'w1'), (date '2024-02-01', 'w2')) s(d, w) on t.due >= s.d order by all
select * from person positional join team
select * from person a positional join span b
select name, room from person join team on person.team = team.team and room > 1 order by all
select name, lead from person p join team t on p.name = t.lead order by all
select count(*) from person a, person b, person c where a.pid = b.boss and b.pid = c.boss
select p.name, t.room from person p inner join team as t using (team) where t.room = 1::utinyint order by all
select * from person p where exists (select 1 from task t where t.pid = p.pid and t.cost > 1) order by all
select * from person p where not exists (from task t where t.pid = p.pid) order by all
select * from person where pid in (select pid from task) order by all
select * from person where pid not in (select pid from task) order by all
select * from person where pid not in (select pid from task where pid is not null) order by all
select * from person where (pid, team) in (select 1, 'a' union all select 2, 'a') order by all
select * from person where (pid, name) in ((1, 'Ann'), (3, 'Zed')) order by all
select * from person where pid = any (select pid from task where cost is null) order by all
select * from person where pid > all (select lo from span where tag <> 'top') order by all
select * from person where pid <= any (select hi from span) order by all
select * from person where pid <> all (select pid from task where pid < 3) order by all
select * from person where pid = any ([1, 3]) order by all
select name, pid in (select pid from task) as busy from person order by all
select name, pid = all (select 1) from person order by all
select name, exists (select * from task where task.pid = person.pid) as e from person order by all
select name, (select title from task t where t.pid = p.pid order by title limit 1) as first from person p order by all
select name, (select max(tid) from task t where t.pid = p.pid) + 1 as next from person p order by all
select name, (select list(title order by title) from task where pid = p.pid) from person p order by all
select (select name from person where pid = 1), (select count(*) from task)
select (select (select (select max(p.pid)))) from person p
select (select sum(p.pid) from task t where t.tid = 10) from person p order by all
select p.pid, (select count(*) from task t where t.pid = p.pid) c from person p group by p.pid order by all
select team, (select count(*) from task t where t.pid = max(p.pid)) from person p group by team order by all
select team, sum((select count(*) from task t where t.pid = p.pid)) from person p group by team order by all
select team, count(*) from person p group by team having count(*) > (select count(*) from team t where t.team = p.team) order by all
select name from person order by (select count(*) from task t where t.pid = person.pid) desc, name
select name from person where pid = (select max(pid) from person) order by name
select name from person p where boss = (select pid from person q where q.name = 'Cy') order by name
select name from person p where pid > (select avg(pid) from person q where q.team = p.team) order by name
select * from (select pid, count(*) c from task group by pid) x where c > 1 order by all
select * from (select pid, row_number() over (partition by team order by pid) rn from person) where rn = 1 order by all
select a.pid, b.pid from (select pid from person where pid < 3) a, (select pid from person where pid > 3) b order by all
select name from person union select lead from team order by 1
select name, pid from person intersect select lead, room from team order by all
select name from person except select lead from team order by 1 nulls first
select pid from person except all select pid from task order by 1
select pid from person intersect all select pid from task order by 1
select team from person union all select team from team order by team nulls first
select pid as a, name as b from person union by name select tid as a, due as c from task order by all
select pid from person union all by name select pid, title from task order by all
(select name from person order by name limit 2) union all (select lead from team order by lead desc limit 1)
(select pid from person limit 0) union all select 5
select 1 as x union select 2 union all select 2 order by x desc
select 1 union all select 2.5 union all select null order by 1
select 'a' as k union all select 1::varchar order by k
select 1 as a, 2 as b union all (select 3, 4 order by 1) order by b desc limit 1
select pid from person union select pid from task except select 9 order by 1 limit 3 offset 1
(select 1 as i union all select 2) intersect (select 2 union all select 3)
with x as (select 1 as i) (select i from x) union all (select i + 1 from x) order by 1
select * from (select 1 as a union all select 2 as b) order by a
select count(*) from (select pid from person union select pid from task)
select p.*, t.* from person p join task t using (pid) order by all
select p.*, t.*, pid from person p full join task t using (pid) order by all
select t.pid is null as no_task, p.pid is null as no_person, count(*) from person p full join task t using (pid) group by all order by all
select * from person p join task t on (p.pid = t.pid) = true order by all
select name, title from person p join task t on p.pid = t.pid + 0 and length(title) > length(name) order by all
select name from person p join (select distinct team from team) t on p.team = t.team order by name
select p.name, q.name from person p left join person q on q.boss = p.pid and q.pid = (select max(pid) from person where boss = p.pid) order by all
select s1.tag, s2.tag from span s1 join span s2 on s1.hi >= s2.lo and s1.lo < s2.lo order by all
select tag, count(pid) from span left join person on pid between lo and hi group by tag order by all
select desk.person.name from desk.person order by 1
select dialect.desk.person.pid, person.name from dialect.desk.person order by all
select person.* from desk.person order by all
select x.pid from dialect.desk.task x where x.title = 'plan'
from person select name where pid < 3 order by name
from task
from task t join person p using (pid) select p.name, t.title order by all
from person limit 2
from person order by name desc nulls last limit 1
from (from person select pid where team = 'a') select count(*)
select p from person p where pid = 1
select p.name, p from person p where pid < 3 order by pid
select struct_extract(p, 'name') from person p order by 1
select (p).team, count(*) from person p group by all order by all
select t, p from task t join person p using (pid) order by tid
select row(p.pid, p.name) from person p order by 1
select * from person, team where person.team = team.team order by all
select * from person as p(a, b) order by a, b
select a, b from (select pid, name from person) as q(a, b) order by all
select q.a from (select pid, name from person) as q(a) order by all
select p.pid as "p.pid", p.pid as pid, p.pid from person p order by 1 limit 1
select pid, pid, pid as pid from person order by 1 limit 2
select person.pid, task.pid from person, task where person.pid = task.pid order by all
select * from (select p.pid, t.pid from person p join task t using (pid)) order by all
select pid_1 from (select p.pid, t.pid from person p join task t using (pid)) order by all
with q as (select p.pid, t.pid from person p join task t using (pid)) select * from q order by all
select * from person natural full join team order by all
select team, name, lead from person natural left join team order by all
select * from v_task natural left join v_open order by all
select * from person p natural join (select pid, count(*) as n from task group by pid) order by all
select * from team t1 join team t2 using (team, lead) order by all
select t1.room, t2.room from team t1 join team t2 using (team) order by all
select team.room + 0 from team join person using (team) order by 1
