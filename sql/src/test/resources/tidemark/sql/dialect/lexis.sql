-- Strings, patterns, collations, layout.
select id, length(w), strlen(w), bit_length(w), length_grapheme(w), unicode(w), ascii(w) from word order by id
select id, upper(w), lower(w), reverse(w), left(w, 2), right(w, -1), w[1], w[-1:], w[2:3] from word order by id
select id, substring(w, 2), substring(w from 2 for 2), substr(w, -2, 1), substring(w, 0, 2) from word order by id
select id, w like 'a%', w ilike 'A%', w not like '%b%', w like '_b_', w like '' from word order by id
select id, note like '%\%' escape '\', note like 'a$_b' escape '$', note not like '%!%' escape '!' from word order by id
select id, note ilike 'BACK\\%' escape '\' from word order by id
select w, p from word, pat where w like p and kind = 'like' order by all
select w, p, w ~~ p, w !~~ p, w ~~* p from word, pat where kind = 'like' order by all
select w, w ~ '[a-z]+', w !~ '^z', regexp_matches(w, '[A-Z]', 'i') from word order by all
select w glob '*bc', w glob '[A-Z]*', w ~~~ '?bc' from word order by all
select w similar to '[a-z]+', w not similar to '(abc|zebra)' from word order by all
select regexp_replace(w, '[aeiou]', '*'), regexp_replace(w, '[aeiou]', '<\0>', 'g'), regexp_replace(w, '(.)(.)', '\2\1') from word order by all
select regexp_extract(note, '(\d+)-(\d+)', 2), regexp_extract(note, '(\d+)-(\d+)', ['a', 'b']), regexp_extract_all(note, '\d') from word order by all
select regexp_split_to_array(note, '[,\s]'), string_split(note, ','), str_split_regex(note, ',+'), note.string_split(',')[2] from word order by all
select split_part(note, ',', 2), split_part(note, ',', -1), split_part(note, '', 1) from word order by all
select trim(note), ltrim(note), rtrim(note), trim(note, 'x '), trim(both 'x' from note), trim(leading ' ' from note), trim(trailing from note) from word order by all
select lpad(w, 6, '.'), rpad(w, 3, '-+'), repeat(w, 2), w || '!' || id, concat(w, null, id), concat_ws('-', w, null, lang) from word order by all
select position('b' in w), strpos(w, 'b'), instr(w, 'z'), w.instr('b'), contains(w, 'b'), starts_with(w, 'A'), w ^@ 'a', suffix(w, 'c'), prefix(w, 'z') from word order by all
select chr(9731), ord('☃'), 'a' || chr(10) || 'b', e'tab\tnew\nx', e'\x41', '\n'
select format('{} is {}', w, id), format('{1}-{0}', 'a', 'b'), format('{:05d}|{:>6}|{:<4}|{:^5}', id, lang, 'x', 'y') from word order by all
select printf('%d: %s', id, w), printf('%05.2f', id / 3), printf('%%'), printf('%x %o %e', id, id, id::double) from word order by id
select format('{:,}', 1234567), format('{:.3f}', 2.0 / 3), format('{:b} {:x}', 10, 255), format('{{}}')
select w collate nocase from word order by w collate nocase, id
select w from word order by w collate noaccent nulls first, id
select w from word order by w collate nocase.noaccent desc, id
select w from word order by w collate de, id
select w = 'ABC' collate nocase, w collate nocase = 'ZEBRA' from word order by id
select k, count(*), sum(v) from ci group by k order by k
select k from ci where k = 'AB' order by v
select k from ci where k in ('ab', 'C') order by v
select k, v from ci order by k, v
select k || '' as kk, count(*) from ci group by kk order by kk
select min(k), max(k), list(k order by k, v), string_agg(k, '' order by k desc, v) from ci
select k, row_number() over (partition by k order by v), count(*) over (partition by k) from ci order by v
select k, rank() over (order by k) from ci order by v
select a.v, b.v from ci a join ci b on a.k = b.k and a.v < b.v order by all
select a.v, b.v from ci a join ci b using (k) order by all
select k from ci a full join (select 'AB' as k) b using (k) order by all
select k from ci intersect select 'AB' order by 1
select k from ci except select 'AB' order by 1
select k in (select 'AB') from ci order by v
select * from ci where exists (select 1 from (values ('AB')) t(x) where x = k) order by v
select case k when 'ab' then 1 when 'B' then 2 else 0 end from ci order by v
select upper(k) as u, count(*) from ci group by u order by u
select k between 'A' and 'AC' from ci order by v
select greatest(k, 'AC'), least(k, 'AC'), nullif(k, 'AB'), coalesce(k, 'none') from ci order by v
select k like 'a%', contains(k, 'b'), k ilike 'A%', instr(k, 'b') from ci order by v
select k, lag(k) over (order by k, v), first_value(k) over (partition by k order by v desc) from ci order by v
select distinct on (k) k, v from ci order by k, v desc
select count(*) from (select k from ci group by k having max(v) > 2)
select k, v from ci order by k desc nulls last, v desc limit 3
select (select max(v) from ci b where b.k = a.k) from ci a order by v
select * from (select k as kk from ci) group by kk order by kk
pivot ci on k in ('ab', 'b') using count(*)
select md5(w), sha256(w)[:8], hash(w) = hash(w), base64(encode(w)), to_base64('x'::blob), hex(w), unhex('4142') from word order by id
select levenshtein(w, 'abc'), hamming('abc', 'abd'), jaccard('ab', 'bc'), jaro_similarity('abc', 'abd'), jaro_winkler_similarity('abc', 'abd'), damerau_levenshtein('ab', 'ba'), editdist3('a', 'b') from word order by id
select to_hex(255), to_binary(5), bin(6), hex(255), from_hex('FF'), url_encode('a b&c'), url_decode('a%20b'), parse_filename('/a/b.csv', true), parse_path('/a/b')
select string_split('a b c', ' ')[2], 'a,b'.split(',')[1], array_to_string(['a', 'b', null], '-'), list_aggregate(['a', 'b'], 'string_agg', '|')
select 'abc' < 'abd', 'a' < 'B', 'ß' > 'z', '' is null, '' = ' '
select $$dollar 'quoted'$$ as d, $tag$with $$ inside$tag$ as t
select 'x' as "a ""quoted"" name", 1 as "select", 2 as "CamelCase", 3 as "ünï"
select "w" from word where "W" = 'abc'
select W, w, "w" from word where ID = 8
select 'a' || null, null || 'b', 'a' || 1, 1 || 'a', [1] || [2], 'x' || [1]::varchar
select string_agg(w, '|' order by w) from word where lang in ('en', 'de')
select word.w.upper() from word order by 1
select w.upper().lower().length() from word order by id
select w.substring(1, 2).concat('!') as c from word order by id
select ['a', 'B', 'c'].list_transform(lambda x: upper(x)), 'a b'.string_split(' ').len()
select left('🦆bc', 1), right('ab🦆', 1), 'a🦆c'[2], substring_grapheme('🦆🦆x', 2, 2), left_grapheme('🤦🏼‍♂️x', 1), reverse('a🦆')
select starts_with('', ''), contains('', ''), ''.length(), repeat('', 5), repeat('x', 0), lpad('abc', 2, 'x'), rpad('', 2, 'y')
select 'A'::char(3), 'abcdef'::varchar(2), cast('x' as text), 'y'::string, 'z'::bpchar
select id, w from word where w > 'a' and w < 'n' order by w
select lang, max(w), min(w), first(w order by w) from word group by lang order by lang nulls first
select lang, list(distinct left(w, 1) order by left(w, 1)) from word group by lang order by lang
select count(*) filter (w similar to '.*[a-z].*'), count(*) filter (w ~ '.') from word
select regexp_matches('a.b', 'a\.b'), regexp_escape('a.b*c'), regexp_full_match('abc', 'b'), regexp_matches('A', '(?i)a')
select w, case when w is null then 'null' when w = '' then 'empty' when w like '%b%' then 'b' else 'no' end k from word order by k, w
select * from word where (w, lang) = ('abc', 'en')
select * from word where w in ('abc', 'zebra', null) order by id
select * from word where w not in ('abc', '') order by id
select id, try_cast(note as date), try_cast(note as double), try_cast(w as integer) from word order by id
select try(note::double) as n from word order by id
select max(length(w)) from word group by lang having max(length(w)) > 3 order by 1
select sum(length(w)) over (order by id rows 2 preceding) from word order by id
select unnest(string_split(note, ',')) as part, id from word order by id, part
select id, part from word, unnest(string_split(note, ',')) t(part) order by all
select id, part from word, (select unnest(regexp_extract_all(w, '[a-z]')) as part) order by all
select unnest(string_split('a b', ' ')), unnest([1, 2, 3])
select distinct unnest(string_to_array(note, '')) from word where id = 2 order by 1
select ch, count(*) from (select unnest(string_split(lower(w), '')) ch from word) where ch <> '' group by ch having count(*) > 3 order by ch
select 'it''s', "lang" from word where note = 'it''s'
select w from word where id = 8;;
SELECT W FROM Word WHERE Id = 8
select"w"from"word"where"id"=8
select(w)from(word)where(id)=(8)
select w as from_, lang where_ from word where id = 1
select w w, lang lang from word word where word.id = 1
select id as order_by, "note" AS "group" from word order by order_by limit 2
select a: 1, b: 'x', "c d": w from word where id = 1
select a: id, a + 1 as b from word order by a limit 2
from x: word select x.w where x.id = 1
select e: e.id from e: word order by e limit 1
select current_schema(), current_database(), current_catalog() = current_database()
select typeof(w), typeof(null), typeof('x' collate nocase), typeof(w || 1) from word limit 1
select bar(id, 0, 10, 5) from word order by id limit 3
select ascii('é'), unicode('é'), chr(233), 'é' = 'é'
select format_bytes(1500), formatReadableDecimalSize(1500), format_bytes(id) from word order by id limit 2
select sum(strlen(w)) as s, s from word
select w, w as w from word where id = 1
select length(w) as w from word where w = 'abc'
select length(w) as w from word where length(w) = 3 order by w
select lower(w) as w from word order by w
select lower(w) as w from word order by word.w
select lower(w) w from word group by w order by w
select id as w, w as id from word order by id nulls first limit 3
select id as w, w as id from word order by w limit 3
select -id as id from word order by id limit 2
select -id as id from word order by -id limit 2
select -id as id from word order by id + 0 limit 2
select id + 1 as id from word where id < 3 order by id
