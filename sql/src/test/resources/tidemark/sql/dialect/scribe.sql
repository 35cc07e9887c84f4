-- Strings: collations everywhere, escapes, LIKE, regular expressions, Unicode, formatting.
select id, nc from phrase order by nc, id
select nc, count(*) from phrase group by nc order by 2 desc, 1
select distinct nc from word order by nc
select count(distinct nc) from phrase
select p.id, w.n from phrase p join word w on p.nc = w.nc order by all
select p.id, w.n from phrase p join word w using (nc) order by all
select p.id, w.n from phrase p left join word w on p.t = w.nc order by all
select id from phrase where nc = 'hello' order by id
select id from phrase where t = 'hello' order by id
select id from phrase where t collate nocase = 'hello' order by id
select id from phrase where nc in ('hello', 'APPLE') order by id
select id from phrase where nc > 'i' order by id
select id from phrase where nc between 'A' and 'I' order by id
select id, na from phrase order by na collate noaccent, id
select id, na from phrase order by na, id
select id from phrase where na = 'cafe' order by id
select id, t from phrase order by t collate nocase.noaccent, id
select t from phrase order by t collate de nulls first, id
select max(nc), min(nc) from phrase
select nc || '!', upper(nc), nc like 'h%', nc ilike 'h%', nc collate "binary" = 'hello' from phrase order by id
select case when nc = 'HELLO' then 1 else 0 end from phrase order by id
select nc from phrase where nc is not null except select nc from word order by 1
select first(id order by nc, id), list(nc order by nc, id) from phrase
select nc, row_number() over (partition by nc order by id) from phrase order by id
select rank() over (order by nc) r, id from phrase order by id
select t[1], t[-1], t[2:3], t[:2], substring(t, 2, 3), left(t, 2), right(t, 2), t.substr(1, 1) from phrase order by id
select t like 'H%', t like '%b\_c' escape '\', t like 'a$%b%' escape '$', t not ilike '%ELL%', t similar to '[a-z]+' from phrase order by id
select t ~ 'l+', t !~ '^h', t ~~ 'h%', t ~~* 'H%', t !~~ 'h%', t ^@ 'He', regexp_matches(t, '(?i)hello') from phrase order by id
select regexp_extract(t, '([a-z])(l+)', 2), regexp_extract_all(t, '[a-z]'), regexp_replace(t, 'l', 'L', 'g'), regexp_replace(t, '(e)', '<\1>') from phrase order by id
select regexp_extract(t, '(\w)(\w)', ['x', 'y']), regexp_split_to_array(t, '[ l]'), string_split(t, 'l'), split_part(t, 'l', 2) from phrase order by id
select position('l' in t), instr(t, 'l'), strpos(t, 'zz'), contains(t, 'ell'), starts_with(t, 'H'), ends_with(t, 'o'), suffix(t, 'o'), prefix(t, 'h') from phrase order by id
select trim(t), trim(both 'H' from t), trim(leading 'He' from t), ltrim(t, 'h'), rtrim(t, 'o'), lpad(t, 7, '*'), rpad(t, 3, '-') from phrase order by id
select replace(t, 'l', ''), translate(t, 'lo', 'xy'), repeat(t, 2), overlay(t placing 'XX' from 2 for 1), insert_free from (select *, 1 insert_free from phrase) order by id
select concat('a', null, 1, true), 'a' || null, concat_ws(',', 'a', null, 'b'), 'x' || [1]::varchar, ['a'] || ['b'], 'it''s', E'a\'b\\c\x41\u00e9'
select e'\t' = chr(9), E'\n' = chr(10), '\n', length(E'\\n')
select ascii('é'), ord('✓'), chr(10003), unicode('a'), md5('x'), sha256('x'), hash('x') = hash('x'), base64('ab'::blob), from_base64('YWI=')
select encode('é'), decode(encode('é')), hex('é'), unhex('41'), to_hex(255), b, octet_length(b), b::varchar from phrase order by id
select strip_accents('café'), nfc_normalize('é'), levenshtein('kitten', 'sitting'), jaccard('ab', 'bc'), hamming('abc', 'abd'), damerau_levenshtein('ab', 'ba'), jaro_winkler_similarity('abc', 'abd')
select string_agg(t, ', ' order by t), string_agg(distinct upper(t), '|' order by upper(t)), listagg(id, '' order by id desc), group_concat(id, ';' order by id) from phrase where id < 3
select format('{} {}', t, id), printf('%s-%d', t, id), format('{1} {0}', 'a', 'b'), '{"a"}' from phrase where t is not null order by id
select t in ('Hello', null), t not in ('Hello', 'x'), t = any (['Hello', 'x']), t <> all (['Hello']) from phrase order by id
select array_to_string(list_transform(string_split('a b c', ' '), lambda w: upper(w)), '-'), list_aggregate(['x', 'y'], 'string_agg', '+')
select parse_filename('/a/b.txt'), parse_dirname('/a/b/c'), parse_path('a/b'), url_encode('a b'), url_decode('a%20b')
select 'abc' < 'abd', 'a' < 'B', 'Z' < 'a', 'é' > 'z', '' < ' ', 'a' < 'aa', greatest('a', 'B'), least('a', 'B')
select text 'x', varchar 'y', 'z'::text, cast('w' as char), cast('too long' as varchar(3)), 'q'::string
select "t" as "T", 't' as "quoted ""name""", t as "select" from phrase where id = 1
select id as "1", "1" + 1 as "2" from phrase where id = 1
select t as 名, 名 || '!' as "é è" from phrase where id = 1
select id from phrase where t is not null and length(t) > 0 and t <> lower(t) order by id
select count(*), count(t), count(nc), count(distinct t), count(distinct lower(t)) from phrase
select lower(t) k, count(*) n, list(id order by id) from phrase group by lower(t) having count(*) > 1
select t, t collate nocase as c from phrase order by c, id
select distinct t collate nocase as c from phrase where id < 3
select upper(t) u, count(*) from phrase group by u order by u
select json_quote(t), json_array(t, nc) from phrase order by id
select rowid, id from phrase order by rowid desc limit 2
select phrase.rowid from phrase where rowid = 0
select p.rowid, w.rowid from phrase p, word w where p.id = w.n and p.rowid < 2 order by 1
select id /* one */ , /* two */ t from /* three */ phrase /* four */ where id = 1 -- five
select p.*, p.rowid from phrase p order by p.rowid
select q from (select rowid, nc from word) q order by q.rowid
select count(distinct q) from (select rowid, 1 as x from word) q
select q.* from (select rowid, nc from word) q order by q.rowid
select p.*, w.rowid from phrase p join word w using (nc) order by all
select rowid, count(*) from word group by rowid order by rowid
select w from word w where rowid = 1
select w.*, w from word w where w.rowid = 1
select word.* exclude (nc) from word where rowid < 2 order by rowid
select max(rowid), min(word.rowid) from word
select columns(w.*) from word w where rowid = 0
select * from word where rowid in (select rowid from phrase where id < 3) order by n
select (select max(rowid) from word where n = p.id) from phrase p order by p.rowid
select nc, count(*) from word group by all order by 2, 1
select nc, n, count(*) from word group by all order by n
select nc || '!' as k, count(*) from word group by all order by all
select nc from word group by all order by 1, nc collate "binary"
select upper(nc), nc, count(*) from word group by all order by all
select nc, count(*) from word group by all having count(*) = 1 order by nc, nc collate "binary"
select k, count(*) from (select nc as k from word) group by all order by 1, k collate "binary"
select n, nc from word order by all desc
select distinct on (nc) nc, n from word order by nc, n
select count(distinct nc), mode(nc), max(nc) from word
select id from phrase where nc in (select nc from phrase intersect select nc from word) order by id
select count(*) from (select nc from phrase union select nc from word)
