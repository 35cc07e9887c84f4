-- Names that collide, structs called as tables, macros with defaults and overloads, views with stars.
select book from book order by id
select book.book from book order by book.id
select book.book, loan.book from book join loan on book.id = loan.book order by loan.out
select book.meta.pages, meta.pages, book.meta.dims.w, meta."Lang", meta.lang from book order by id
select meta.dims.w + meta.dims.h as size from book where meta.dims.w is not null
select meta.* from book where id < 3
select struct_extract(meta, 'pages') p, meta['Lang'] l, meta['dims']['h'] h from book order by id
select book from book as book where book.id = 1
select b from book b where b.id = 1
select "order", "group" from member order by "order" nulls first
select "group", count(*) as "count" from member group by "group" having "count" > 1
select "group" as g, max("order") filter (where name <> 'Ada') from member group by g order by g nulls first
select sum(count) from sum
select sum.count, sum.max from sum where sum."min" is not null order by count
select count, count(count), sum(sum.count), max(max), min("min") from sum group by count order by count
select max(max) max, min(min) min from sum
select sum(count) over (order by max) sum, count from sum order by max
select "a.b" + 1, loan."a.b" from loan where "a.b" > 1 order by "a.b"
select "select" from loan where "select" is not null group by "select" order by 1 desc
select library.loan.out, dialect.library.loan."a.b" from dialect.library.loan order by dialect.library.loan.out
select l.out from library.loan l, library.member where l.member = library.member.id and member.name = 'Ada' order by out
select * from "Open Loans" order by id
select o.id, o.out from "Open Loans" as o
select * from counts order by k
select n as k, k as n from counts order by counts.k
select title, tags from stars order by id
select * like 't%' from stars order by id
select s.* exclude (tags, meta) from stars s order by id
select twice(id), twice(id, 1), twice(price) from book order by id
select fee(3), fee(3, 2), fee(3, rate := 1.5), fee(days := 4)
select * from loans_of(10) order by out
select * from loans_of(10, date '2024-01-10') order by out
select l.book, b.title from loans_of(10) l left join book b on b.id = l.book order by l.out
select name, (select count(*) from loans_of(m.id)) as n from member m order by id
select pick(meta, 'pages') from book order by id
select total_fee(id) from book
select tags[1], tags[-1], tags[1:2], tags[2:], len(tags) from book order by id
select id, unnest(tags) as tag from book order by id, tag
select id, unnest(tags) from book where id = 1
select b.id, t.tag from book b, unnest(b.tags) as t(tag) order by 1, 2
select b.id, tag from book b left join lateral unnest(b.tags) t(tag) on true order by all
select title from book where 'classic' in tags order by 1
select title from book where list_contains(tags, 'sf') or tags is null order by 1
select title, [t.upper() for t in tags if t <> 'sf'] as up from book order by id
select list_transform(tags, lambda t, i: t || i::varchar) from book order by id
select id as title, title as id from book order by title
select id as title, title as name from book order by book.title
select title as id from book order by id
select id + 1 as id from book order by id desc
select id + 1 as id, id from book where id > 1 order by all
select price as p, p * 2 as q, q + p as r from book where q > 11 order by p
select id % 2 as odd, count(*) as n, sum(price) as total from book group by odd having total > 1 order by odd
select id % 2 as id, count(*) from book group by id order by all
select id % 2 as k, count(*) from book group by 1 order by 2, 1
select name.upper().lower().length() from member order by id
select m.name.upper() from member m order by id
select since.year() as y, month(since) as m, since.strftime('%d') from member order by id
select member.since - date '2019-01-01' as days from member order by id
select since + 1, since + interval 1 month, since - interval '1 day' from member order by id
select m1.id, m2.id from member m1 join member m2 using ("group") order by all
select * from member m1 join member m2 using ("group", "order") order by 1
select * from (select id, name from member) natural join (select id, "order" from member) order by id
select m.*, l.* exclude (member) from member m full join loan l on m.id = l.member order by m.id nulls last, l.out nulls first
select id from book except select book from loan order by id
select book from loan intersect select id from book order by 1
(select id from book order by id desc limit 2) union all (select id from member order by id limit 1)
select count(*) from (select distinct book, member from loan)
select book.id from book where exists (from loan where loan.book = book.id and loan.member = 10) order by 1
select b.id, (select max(l.out) from loan l where l.book = b.id) as last from book b order by last nulls last, b.id
select b.id, (select list(l.out order by l.out) from loan l where l.book = b.id) from book b order by b.id
select (select count(*) from loan l where l.book = b.id) as n, count(*) from book b group by n order by n
select b.title from book b order by (select count(*) from loan l where l.book = b.id) desc, b.id
select b.title from book b where (select count(*) from loan l where l.book = b.id) > (select avg(c) from (select count(*) c from loan group by book)) order by 1
select b.title, l.n from book b, lateral (select count(*) n from loan l where l.book = b.id) l order by b.id
select b.title, x.out from book b left join lateral (select out from loan l where l.book = b.id order by out desc limit 1) x on true order by b.id
select m.name, count(l.book) from member m left join loan l on l.member = m.id group by m.name, m.id order by m.id
select m.name, list(b.title order by b.title) from member m join loan l on l.member = m.id join book b on b.id = l.book group by all order by all
with book as (select id, title from book where id > 2) select * from book order by 1
with loan as (select 1 as book) select * from loan, library.loan l2 where loan.book = l2.book order by out
with a as (select 1 as x), b as (with a as (select 2 as x) select x from a) select a.x, b.x from a, b
with t(a, b) as (values (1, 'x'), (2, 'y')) select b, a from t order by a
from book select title where id = 2
from book
from loan select count(*)
from book b select b.id, b.title order by b.title desc limit 2
select columns(* exclude (meta, tags)) from book order by id
select columns('i.*') from member order by 1
select min(columns(* exclude (tags, meta))) from book
select columns(['id', 'title']) from book order by 1
select id, coalesce(columns(['name', 'group']), '?') from member order by id
select * from member where columns(* exclude (since)) is not null order by id
select * replace (id * 10 as id) from member order by id
select * rename (name as who) from member order by id
select unnest(meta) from book where id = 1
select id, unnest(meta, recursive := true) from book where id < 3 order by id
select unnest([{'a': 1, 'b': [1, 2]}, {'a': 2, 'b': []}], recursive := true)
select unnest([[1, 2], [3]], max_depth := 2)
select title, out - lag(out) over (partition by book.id order by out) from book join loan on loan.book = book.id order by book.id, out
select member, out, count(*) over w, first(out) over w from loan window w as (partition by member order by out) order by all
select member, sum("a.b") over (partition by member order by out rows between unbounded preceding and 1 following exclude current row) from loan order by member, out
select distinct on (member) member, book, out from loan order by member, out desc
select distinct on (book) book, "select" from loan order by book, out
select max(out) - min(out) as span, any_value(member) is not null from loan
select arg_max(book, out), arg_min("select", "a.b"), arg_max(book, out, 2) from loan
select mode(book), median("a.b"), quantile_cont("a.b", [0.25, 0.75]) from loan
select string_agg(distinct "select", ',' order by "select" desc) from loan
select histogram(book), count(distinct (book, member)) from loan
select case book when 1 then 'one' when 2 then 'two' else 'many' end as c, count(*) from loan group by all order by c
select if(id > 2, title, null) t, ifnull(price, -1) from book order by id
select id from book where (id, title) in ((1, 'Dune'), (2, 'x')) order by id
select id from book where (id, title) = (2, 'Emma')
select id from book where row(id, title) > row(2, 'A') order by id
select id from book where id in (select book from loan) and id not in (select book from loan where book is not null and back is null) order by id
select id from book where id = any (select book from loan where member = 10) order by 1
select id from book where id >= all (select book from loan where member = 12) order by 1
select id from book where title similar to '(D|E).*' order by 1
select id, title ilike '%M%', title like 'D_ne', title not like '%e', title glob '*mm*' from book order by 1
select "Year" // 100 as century, count(*) from book group by century order by century
select t.* from (values (1, 'a'), (2, null)) t(x, y) order by x
select * from (values (1, 2.5), (2.5, 3), (null, null))
select col0 + 1 from (values (1), (2)) order by 1
select total_fee(id), count(*) from book where id > 1
select "Year" % 2 as k, total_fee(price) from book group by k order by k
select share(id) from book group by id order by 1
select total_fee(id) + 1 as t from book having t > 3
select title, total_fee(l.book) as f from book b left join loan l on l.book = b.id group by all order by f nulls last, title
select named(title, sep := '-') from book
select id, (select total_fee(l.book) from loan l where l.book = b.id) from book b order by id
select total_fee(id) over () from book
select rank_of(id) from book order by 1
select r from (select rank_of(id) r, id from book) where id > 2 order by r
select rank_of(id) as r from book qualify r > 2 order by r
select id, n_loans(id) as n from book order by id
select id from book where n_loans(id) > 1 order by id
select n_loans(id) as n, count(*) from book group by n order by n
select id, book_of(id).title from book order by id
select x + 1 from (select n_loans(id) as x, id from book) where id > 1 and x > 0 order by 1
select sum(n_loans(id)), n_loans(max(id)) from book
select n_loans(id), count(*) from book group by all order by all
