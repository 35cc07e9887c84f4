select upper(c_name), lower(c_name), length(c_name), substr(c_name, 3, 4), substring(c_name from 2 for 3) from customer where c_custkey < 5
select trim('  x '), ltrim('  x'), rtrim('x  '), trim('xax', 'x'), lpad('7', 3, '0'), rpad('7', 3, '0')
select replace(c_name, 'Customer', 'C'), left(c_name, 3), right(c_name, 2), reverse(c_name) from customer where c_custkey < 5
select concat('a', null, 1), concat_ws('-', 'a', null, 'b'), 'a' || 1, repeat('ab', 3)
select position('b' in 'abc'), strpos('abc', 'c'), instr('abc', 'z'), contains('abc', 'b'), starts_with('abc', 'ab'), ends_with('abc', 'c')
select regexp_replace(c_name, '0+', '-'), regexp_extract(c_name, '([0-9]+)', 1), regexp_matches(c_name, '1$') from customer where c_custkey < 15
select split_part('a/b/c', '/', 2), string_split('a/b', '/'), array_length(string_split('a/b/c', '/'))
select ascii('a'), chr(97), unicode('ä'), md5('x'), sha256('x'), hash('x') = hash('x')
select format('{} is {}', 'x', 1), printf('%05.2f', 1.5), 'x' < 'y', 'a' = 'A'
select 'ä' as umlaut, length('äöü'), upper('straße'), strip_accents('é'), 'ab' like 'a_', 'a%' like 'a\%' escape '\'
select c_mktsegment, count(*) from customer where lower(c_mktsegment) like '%u%' group by 1 order by 1
select levenshtein('kitten', 'sitting'), jaccard('ab', 'abc'), damerau_levenshtein('ab', 'ba'), hamming('ab', 'ac')
select string_agg(p_name, ',' order by p_partkey) from part where p_size = 3
select v, v || 'x', length(v), v = '' from types
select bar(3, 0, 10), e'line\nbreak' as two_lines, e'tab\there' as tab, $$dollar 'quoted'$$ as dollars
select encode('ab'), base64(encode('ab')), hex('ab'), to_base64(bl) from types
select json_extract_string(js, '$.a[0]'), js ->> '$.a[1]', js -> 'a' from types
select u, u::varchar, bl, li, e::varchar from types
select nullif(v, '') from types
select translate('abc', 'ab', 'xy')
select 1 as k, count(*) from (select r_name, regexp_split_to_table(r_name, 'I') as part from region) q group by all
select 5 from (select regexp_split_to_table(r_name, 'I') from region)
select r_regionkey from (select r_regionkey, generate_subscripts([1, 2, 3], 1) as i from region)
