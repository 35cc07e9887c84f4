-- Strings: functions, patterns, slices, formats.
SELECT id, length(w), strlen(w), length_grapheme(w), char_length(w), bit_length(w) FROM word
SELECT upper(w), lower(w), ucase(w), lcase(other) FROM word ORDER BY id
SELECT w || '/' || other, concat(w, '/', other), concat_ws('-', w, other, NULL, id) FROM word
SELECT w LIKE pat, w NOT LIKE pat, w ILIKE upper(pat) FROM word
SELECT id FROM word WHERE w LIKE '100\%%' ESCAPE '\'
SELECT id FROM word WHERE w LIKE '%!_%' ESCAPE '!' OR w ILIKE 'banana'
SELECT id, w ~~ '%a%' AS l, w !~~ '%a%' AS nl, w ~~* 'B%' AS il, w !~~* 'B%' AS nil FROM word
SELECT id FROM word WHERE w GLOB '*[0-9]*'
SELECT id FROM word WHERE w GLOB 'B?nana' OR w ~~~ '[!a-zA-Z]*'
SELECT id FROM word WHERE w SIMILAR TO '[A-Za-z]+' ORDER BY id
SELECT id FROM word WHERE w NOT SIMILAR TO '.*a.*'
SELECT w ~ '[a-z]+', w !~ 'x' FROM word WHERE id < 4
SELECT regexp_matches(w, 'an'), regexp_full_match(w, '[a-zA-Z]+'), regexp_matches(w, 'BAN', 'i') FROM word
SELECT regexp_replace(w, 'a', 'A'), regexp_replace(w, 'a', 'A', 'g'), regexp_replace(w, '(\w)(\w)', '\2\1') FROM word
SELECT regexp_extract(w, '[a-z]+'), regexp_extract(w, '(\w+) (\w+)', 2), regexp_extract(w, '(\w)(\w)', ['first', 'second']) FROM word
SELECT regexp_extract_all(w, '[a-z]'), regexp_split_to_array(w, '[, ]'), regexp_escape('a.b*c') FROM word WHERE id IN (1, 9)
SELECT id, regexp_split_to_table('a1b22c', '[0-9]+') AS part FROM word WHERE id = 1
SELECT substring(w, 2, 3), substr(w, -3), substring(w FROM 2 FOR 2), substring(w FROM 3), substr(w, 0, 2) FROM word
SELECT w[1], w[2:4], w[-2:], w[:3], w[10] FROM word
SELECT left(w, 3), right(w, 3), left(w, -2), right(w, -2) FROM word WHERE id <> 5
SELECT left_grapheme('🤦🏼‍♂️ab', 1), right_grapheme('ab🤦🏼‍♂️', 1), substring_grapheme('🦆🤦🏼‍♂️🤦🏽‍♀️', 3, 2)
SELECT position('an' IN w), strpos(w, 'a'), instr(w, other) FROM word
SELECT replace(w, 'a', 'o'), translate(w, 'abc', 'xy'), reverse(w), repeat(other, 2) FROM word
SELECT trim(w), ltrim(w), rtrim(w), trim(w, ' d'), trim(BOTH 'a' FROM 'aaba'), trim(LEADING FROM '  x '), trim(TRAILING 'x' FROM 'axx') FROM word WHERE id = 6
SELECT lpad(w, 8, '*'), rpad(w, 8, '-'), lpad('abc', 2, 'x') FROM word WHERE w IS NOT NULL
SELECT split(w, ','), string_split(w, ' '), str_split('a', ''), split_part(w, ',', 2), split_part(w, ',', -1) FROM word
SELECT string_to_array('a-b-c', '-'), array_to_string(['a', NULL, 'c'], '+'), array_to_string([1, 2], ', ')
SELECT starts_with(w, 'B'), prefix(w, 'st'), suffix(w, 'a'), ends_with(w, 'c'), contains(w, other), w ^@ 'a' FROM word
SELECT ascii(w), unicode(w), ord(other), chr(100), chr(129414) FROM word
SELECT format('{} is {:.2f}', w, id / 3), printf('%05d|%-8s|%x', id, w, id) FROM word WHERE id < 4
SELECT format('{1} {0} {1}', 'a', 'b'), format('{:>6}|{:<6}|{:^6}', 'r', 'l', 'c'), format('{:,}', 1234567), format('{:05d} {:b} {:e}', 42, 5, 1500.0)
SELECT fmt FROM (SELECT printf('%s %d %.3f %%', 'x', 7, 2.5) AS fmt)
SELECT md5(w), sha256('abc'), sha1('abc'), hash(w) = hash(w) FROM word WHERE id < 3
SELECT hex('duck'), unhex('6475636B'), to_hex(255), to_binary(10), bin('a'), from_hex('41')::varchar, hex(255)
SELECT to_base64('duck'::blob), from_base64('ZHVjaw=='), base64('a'::blob), encode('é')::varchar
SELECT url_encode('a b&c=ü'), url_decode('a%20b%26c'), bar(5, 0, 10, 10)
SELECT levenshtein(w, other), editdist3(w, other), damerau_levenshtein('abcd', 'acbd'), hamming('abc', 'abd') FROM word WHERE w <> ''
SELECT round(jaccard('duck', 'luck'), 6), round(jaro_similarity('martha', 'marhta'), 6), round(jaro_winkler_similarity('martha', 'marhta'), 6), mismatches('ab', 'ac')
SELECT strip_accents(w), nfc_normalize(w) = w AS nfc, lower(strip_accents('ÀÉÎ')) FROM word ORDER BY id
SELECT w < other, w = lower(w), w <> '', w >= 'a', w BETWEEN 'A' AND 'b' FROM word
SELECT w FROM word WHERE w > 'a' ORDER BY w
SELECT min(w), max(w), string_agg(w, ';' ORDER BY w) FROM word WHERE w IS NOT NULL
SELECT nullif(w, ''), coalesce(w, other), ifnull(w, '?'), w IS NULL OR w = '' AS blank FROM word
SELECT length('a' || NULL), concat('a', NULL), NULL || 'x', 'a' || 1 || true
SELECT 'it''s', '""', '\n', E'a\tb\\', '', ' ', '--no comment', '/* nor here */', ';'
SELECT "w" AS "W", word."id" FROM word WHERE "w" = 'Banana'
SELECT upper(w[1]) || lower(w[2:]) AS capital FROM word WHERE length(w) > 1
SELECT list_transform(string_split('the quick fox', ' '), lambda x: upper(x[1]) || x[2:]).array_to_string(' ')
SELECT w.upper().replace('A', '4').length() FROM word
SELECT ('a' < 'B'), ('a' < 'b'), ('ä' > 'z'), ('' < 'a'), ('10' < '9')
SELECT id, w[3:] LIKE '%a' AS tail FROM word WHERE w LIKE '_a%'
SELECT string_split_regex('a1b2', '\d'), regexp_split_to_array('x  y', ' +'), split('aXbX', 'X')
SELECT len('hello'), len([1, 2]), octet_length('ab'::blob), octet_length(encode('é'))
SELECT overlay('Txxxxas' PLACING 'hom' FROM 2 FOR 4)
SELECT parse_path('/data/me/a.csv'), parse_filename('/a/b.txt', true), parse_dirname('/x/y/z'), parse_dirpath('/x/y/z.txt')
SELECT count(*) FROM word WHERE w LIKE '%' || other || '%' AND other <> ''
SELECT array_slice(w, 1, 2), array_extract(w, 1), list_element(string_split(w, 'a'), 1) FROM word WHERE id = 1
SELECT string_agg(chr(64 + id), '') FROM (SELECT id FROM word ORDER BY id)
SELECT lower('ÄÖÜ'), upper('straße')
SELECT 'a' IN ('a', 'b'), 'A' IN ('a'), 'x' IN (w, other) FROM word
SELECT greatest('a', 'b', NULL), least('b', 'a'), 'a' COLLATE NOCASE = 'A'
SELECT CASE WHEN w LIKE 'B%' THEN 'starts' WHEN w LIKE '%a' THEN 'ends' WHEN w IS NULL THEN 'null' ELSE 'none' END FROM word
SELECT formatReadableSize(123456789), format_bytes(16384), formatReadableDecimalSize(1000000), parse_formatted_bytes('1 KiB')
SELECT unpivot_list('a', 'b'), unbin('0110'), strpos('héllo', 'l'), substring('héllo', 3, 1)
SELECT like_escape('a%c', 'a$%c', '$'), ilike_escape('A%C', 'a$%c', '$'), not_like_escape('abc', 'a%', '\'), 'x' NOT ILIKE 'X'
SELECT md5_number('a') > 0, ascii('🦆'), repeat('ab', 3), repeat('', 5), lpad('', 3, 'xy'), reverse('🦆a')
SELECT levenshtein('', 'abc'), jaccard('ab', 'ba'), string_split('', ','), string_split(NULL, ',')
