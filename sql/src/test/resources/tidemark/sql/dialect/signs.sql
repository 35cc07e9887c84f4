-- Operators, their precedence, and the forms of expressions.
select not a between b and c is null, not p and q, not (p and q), not p or q, p and q or p, p or q and p, not p = q from s order by a
select a between 3 and 1, a not between 3 and 1 from s order by a
select a is null, a isnull, a notnull, a is not null and b is null, p is true, p is not true, q is unknown, q is not false, p is distinct from q, a is not distinct from null from s order by a
select a in (1, b), a not in (1, 2), a in (1) = true, a in (null, 1), not a in (1), a + 1 in (2, 3), (a, b) in ((1, 2), (3, 4)), a in l, a not in m from s order by a
select a in [1, 2], a = any ([1, 2]), a <> all ([1, 2]), a > any (l), a <= all (m), 1 <> all ([2, 3]), a = any (select a from k), a in (select a from k where list is not null) from s order by a
select t like u, t not like u, t ilike u, t like 'a%' escape 'b', t like '%' || u, t || 'x' like 'a%x', t similar to 'a.*', t not similar to 'x', t glob 'a*', t ~ 'b', t !~ 'b', t ~~ u, t !~~ u from s order by a
select t[1], t[1:2], t[-1], t[:], t[2:][1], (t || u)[2], upper(t)[1], t.upper()[1:2] from s order by a
select st.a, st.l[1], st['a'], st['l'][2], (st).l[-1], s.st.l[1:1], struct_extract(st, 'a'), nl.k[1].v, nl['k'][2]['v'], nl.k[-1:][1].v from s order by a
select {'x': a}.x, {'x': {'y': l}}.x.y[1], {'x': a, 'y': t} = {'x': 1, 'y': 'abc'}, row(a, b) = (1, 2), (a, b) < (2, 0), row(a, null) is null from s order by a
select j -> 'k' -> 'v' -> 0, j ->> 'n', (j ->> 'n')::integer + 1, j -> '$.k.v[1]', j ->> '$.k.v[0]' = '10', j -> 0, (j -> 'k').v, j['k']['v'][1] from s order by a
select (j ->> 'n') || 'x', t || (j ->> 'n'), j ->> 'n' || 'x' from s where a = 1
select [a, b]::varchar[], [a, b]::bigint[2], {'v': a}::struct(v varchar), x::decimal(5,1)::varchar, t::varchar(2), ts::date::varchar, '[1,2]'::integer[], a::bit, try_cast(t as integer) from s where a = 1
select d + 1, d - 1, 1 + d, d - d, d + iv, iv + ts, ts - iv, ts - ts, iv * 2, -iv, d + interval 1 day * 2, d - interval (a) day, ts + a * interval '1 hour' from s where a = 1
select ts at time zone 'UTC', ts at time zone 'UTC' at time zone 'Asia/Tokyo', (ts + interval 1 hour) at time zone 'Europe/Paris', d::timestamp at time zone 'UTC' from s where a = 1
select extract(year from d), extract('month' from ts), extract(epoch from iv), date_part('day', d) + 1, year(d) * 100 + month(d), d.year(), ts.strftime('%Y') from s where a = 1
select bits & b'1100', bits | b'0101', ~bits, bits << 1, xor(bits, b'1111'), bits = '1010', bits > b'0001', bit_count(bits) from s order by a
select e + 1, e * e, e / 2, e // 2, e % 2, -e, e::integer, round(e), e > 12, e = 12.34, e in (12.34, 1), e between 0 and 20, e || 'x' from s order by a
select case a when 1 then 'one' when b then 'b' else t end, case when a > 0 then 1 end, case a when null then 1 else 2 end, case when p then l else m end, if(p, a, b), iff_free from (select *, 1 as iff_free from s) order by a
select coalesce(a, b, 0), nullif(a, 1) is null and p, ifnull(x, 0) * 2, greatest(a, b, x), least(t, u) from s order by a
select list_transform(l, lambda x: x + a), list_filter(l, lambda x: x > 1 and p), list_reduce(l, lambda y, z: y + z) from s where a = 1
select list_transform(l, lambda x, i: x * i), list_transform(l, lambda x: list_transform(m, lambda y: x + y)), list_filter(m, lambda x: x in l) from s order by a
select [x + 1 for x in l], [x for x in l if x > 1], [(x, i) for x, i in l], [y * 2 for y in [x + 1 for x in l] if y > 2], [upper(z) for z in ['a', t]] from s order by a
select l.list_transform(lambda a: a + 1), l.len(), t.upper().lower(), t.replace('b', 'x').len(), [1, 2].list_sum(), (a + b).abs(), (l).list_sort() from s order by a
select position('b' in t), substring(t from 2 for 1), substring(t from 2), trim(both 'a' from t), trim(t), overlay(t placing 'zz' from 1 for 1), extract(day from d), exists (select 1), array(select a from k where a is not null order by a) from s order by a
select array[1, 2], array[a, b][1], [], [null], {}, map {}, map {'a': 1}, map {a: b}, map([1], ['x']), (1, 2), row(), ('x',) from s where a = 1
select array[1, 2], array[a, b][1], [], [null], map {}, map {'a': 1}, map {a: b}['1'], map([1], ['x'])[1], (1, 2), row('x') from s where a = 1
select a as "as", b "b", c c2, 5 as select_, x: a + 1, "y z": b from s order by a
select a, b, from s order by a
from n: s select z: n.a, n.b order by z
select s.a from s as s(a, bb) where bb = 2
select n.* from s n(first, second) order by first limit 1
select (select a), (select (select b)), ((a)), (((a + 1)) * 2) from s order by a
select a from s where p order by a
select a from s where (a) order by a
select a from s where not a order by a
select a from s where a = 1 and (b = 2 or c = 9) and not (t = 'zz' or u is null) order by a
select a from s where (a = 1 or b = 0) and (p or q is null) order by a
select true and null, true or null, null and false, not null, null = null, null <> 1, 1 = 1 and 2 > 1 or false, (1 = 1) = (2 = 2)
select 1 == 1, 1 != 2, 5 >= 5, 3 <= 2, 'a' < 'b', date '2024-01-01' > '2023-12-31'
select 10 % 4 * 2, 10 / 4 * 2, 10 // 4 * 2, 2 * 3 % 4, 7 - 2 + 1, 100 / 10 / 5, 2 + 3 << 1, 1 << 2 << 1, 6 & 5 | 8, 1 + 2 || 3
select l && m, l @> [1], [1] <@ l, l <-> l, m <=> m, l = [1, 2, 3], l < m, l <> m, l is distinct from m from s order by a
select t ^@ 'a', starts_with(t, 'a') and p, t ^@ u from s order by a
select t collate nocase = 'ABC', t = 'ABC' collate nocase, t collate nocase in ('ABC'), t collate nocase like 'A%', max(t collate nocase) over () from s order by a
select count(*), sum(a) + sum(b) * 2, -sum(a), sum(a)::varchar || 'x', sum(-a), avg(a) between 0 and 5, max(l)[1], min(st).a, not bool_and(p), count(*) filter (p) + 1, list(a order by a)[1:2] from s
select sum(a) over (order by a) + 1, -row_number() over (order by a), (sum(a) over ())::varchar, max(l) over (order by a)[1] from s order by a
select sum(a) over (order by a) + 1, -row_number() over (order by a), (sum(a) over ())::varchar, (max(l) over (order by a))[1], lag(a) over (order by a) is null and p from s order by a
select try(1 / 0), try(cast('x' as integer)), try_cast('x' as integer) is null, try(a::utinyint) from s order by a
select 1e2, 1E-2, .5e1, 0x1f, 0b11, 0o17, 1_0, 12345678901234567890, 1.10, 1., 'a''b', E'\n\t\'', $$d$$, x'AB', b'01', null, true, 'nan'::float
select 1e2, 1E-2, .5e1, 0x1f, 1_0, 12345678901234567890, 1.10, 'a''b', E'\n\t\'', $$d$$, null, true, 'nan'::float, '\n'
select interval 1 day, interval '1' day, interval '1 day', interval (1 + 1) day, interval 1 month + interval 2 day, interval '1:30', interval 3 weeks, interval '2' year, 5 * interval 1 minute
select date '2024-01-01', time '10:00', timestamp '2024-01-01 10:00', timestamptz '2024-01-01 10:00+00', interval '1' hour, uuid '00000000-0000-0000-0000-000000000001', json '{"a": 1}', blob 'ab', bit '01', decimal '1.5', double '2.5', integer '7', boolean 'true', varchar 'x'
select distinct on (p) p, a from s order by p nulls last, a
select all a from s order by a
select a from s limit all
select a from s order by a offset 1 rows
select a from s order by a offset 1 row fetch next 1 row only
select a from s order by a nulls first limit 1 offset 1
select a from s order by a desc nulls last, b asc limit 2
select a from s order by -a, t collate nocase desc
select a, count(*) from s group by (a), () order by a
select a, b, count(*) from s group by (a, b) order by a
select a, b, count(*), grouping_id(a, b) from s group by grouping sets ((a, b), rollup (a), cube (b)) order by all
select a + 1 as a1, sum(b) from s group by a + 1 having a + 1 > 0 or a1 is null order by a1
select a % 2 as odd, b % 2 as even, count(*) from s group by odd, even order by all
select *, a + 1 as next from s order by a limit 1
select s.*, k.* from s join k on s.a = k.a
select s.*, k.list from s left join k using (a) order by a
select * exclude (l, m, j, st, d, ts, iv, bits, nl), list from s, k where s.a = k.a
select columns(* exclude (j, st, nl, bits, iv, l, m))::varchar from s order by all
select k from k order by k.a
select k.list[1], (k).a, k::varchar from k order by a
select unnest(k.list), k.a from k order by all
select a, unnest(l) as v, unnest(m) as w from s order by all
select t1.a, t2.a from s t1, s t2 where t1.a > t2.a and t1.t <> t2.t
select * from (select a from s) as t(z) where z = 1
select * from ((select a from s where a = 1) union all (select a from k where a = 2)) order by 1
select * from (values (1, 2)) as v join (values (1, 3)) as w on v.col0 = w.col0
select * from (s join k on s.a = k.a) where list is not null
select s.a from (s left join k on s.a = k.a) join k k2 on k2.a = s.a
select x.a, y.a from (k as x cross join k as y) order by all
select list_transform(l, lambda x: {'a': x}), list_transform(l, lambda x: {'x': x}), list_transform(l, lambda x: struct_pack(q := x, w := x + 1, e := [x])) from s order by a
select [x for x in l if x > 1], [{'v': x} for x in l if x > 1], [(x, 1) for x in l if x > 1] from s order by a
select [a for a in l], [a + b for a in l if a > b], [{'b': a} for a in l] from s order by a
select list_transform(l, lambda x: x.abs()), list_transform(l, lambda z: z.abs()), list_transform(l, lambda t1: t1 + a), list_transform(l, lambda s: s + 1) from s order by a
select list_transform(l, lambda x: list_transform(m, lambda x: x + 1)), list_transform(l, lambda x, i: list_transform([x], lambda y: y + x + i)) from s order by a
select list_transform(l, lambda "my x": "my x" + 1), list_transform(l, lambda X: x + 1) from s order by a
select list_transform(l, lambda x: case when x > a then x else a end), list_transform(l, lambda x: x::varchar || t) from s order by a
select (select list_transform([1], lambda x: {'a': x}) from (select 1 as y)) from s
