-- COLLATE in comparisons, order, groups, joins and columns.
SELECT id FROM person WHERE name COLLATE NOCASE = 'ANNA'
SELECT id FROM person WHERE name = 'anna' COLLATE NOCASE ORDER BY id
SELECT id FROM person WHERE name COLLATE NOACCENT = 'Anna'
SELECT id FROM person WHERE name COLLATE NOCASE.NOACCENT = 'ANNA'
SELECT id FROM person WHERE ci = 'bob'
SELECT id FROM person WHERE na = 'Bob' OR both_c = 'bob'
SELECT ci, count(*) FROM person GROUP BY ci ORDER BY count(*) DESC, lower(ci) LIMIT 0
SELECT count(*) FROM person GROUP BY ci
SELECT count(DISTINCT ci), count(DISTINCT name), count(DISTINCT na), count(DISTINCT both_c) FROM person
SELECT name FROM person WHERE id NOT IN (1, 2) ORDER BY name COLLATE NOCASE, id
SELECT name, id FROM person ORDER BY name COLLATE NOCASE DESC NULLS LAST, id
SELECT name FROM person ORDER BY name COLLATE NOACCENT, id
SELECT de FROM person ORDER BY de
SELECT de FROM person ORDER BY de DESC NULLS FIRST
SELECT name FROM person ORDER BY name COLLATE de, id
SELECT name FROM person ORDER BY name COLLATE icu_noaccent, id
SELECT de FROM person ORDER BY de COLLATE "C"
SELECT id FROM person WHERE de > 'O' ORDER BY id
SELECT id FROM person WHERE de BETWEEN 'A' AND 'P'
SELECT min(de), max(de) FROM person
SELECT min(name COLLATE NOCASE) IS NOT NULL, max(name) FROM person
SELECT a.id, b.id FROM person a JOIN person b ON a.ci = b.ci AND a.id < b.id
SELECT a.id, b.id FROM person a JOIN person b ON a.name COLLATE NOCASE = b.name AND a.id < b.id
SELECT a.id, b.id FROM person a LEFT JOIN person b ON a.both_c = b.both_c AND a.id <> b.id ORDER BY a.id, b.id
SELECT id FROM person WHERE ci IN ('ANNA', 'BoB')
SELECT id FROM person WHERE name COLLATE NOCASE IN ('ANNA', 'x')
SELECT id FROM person WHERE ci LIKE 'a%'
SELECT id, ci < 'BZ', ci <> 'ANNA', ci IS DISTINCT FROM 'BOB' FROM person
SELECT id, row_number() OVER (ORDER BY ci, id) AS r FROM person
SELECT id, count(*) OVER (PARTITION BY ci) AS n, rank() OVER (ORDER BY ci NULLS LAST) AS r FROM person
SELECT 'a' COLLATE NOCASE = 'A', 'é' COLLATE NOACCENT = 'e', 'É' COLLATE NOCASE.NOACCENT = 'e', 'a' = 'A'
SELECT 'ä' COLLATE de < 'z', 'ä' < 'z', 'Z' COLLATE NOCASE > 'a'
SELECT id FROM person WHERE both_c = (SELECT both_c FROM person WHERE id = 3)
SELECT id FROM person WHERE ci IN (SELECT upper(name) FROM person)
SELECT DISTINCT ON (ci) id FROM person ORDER BY ci, id
SELECT count(*) FROM (SELECT DISTINCT ci FROM person)
SELECT count(*) FROM (SELECT ci FROM person UNION SELECT 'ANNA' COLLATE NOCASE)
SELECT string_agg(name, ',' ORDER BY name COLLATE NOCASE, id) FROM person
SELECT CASE ci WHEN 'BOB' THEN 'hit' ELSE 'miss' END FROM person ORDER BY id
SELECT nullif(ci, 'anna'), coalesce(ci, 'none'), greatest(ci, 'A') FROM person ORDER BY id
SELECT upper(ci) = 'bob', ci || 'X' = 'bobx', concat(ci, '!') FROM person WHERE id = 4
SELECT icu_sort_key('a', 'de') = icu_sort_key('a', 'de'), icu_sort_key('a', 'en') < icu_sort_key('b', 'en')
SELECT contains(ci, 'ob'), starts_with(name, 'B'), ci ILIKE 'BOB' FROM person WHERE id = 4
SELECT typeof(ci), typeof(name COLLATE NOCASE) FROM person WHERE id = 1
SELECT id FROM person WHERE name COLLATE sv > 'Z' ORDER BY 1
SELECT lower(name) COLLATE NOACCENT AS n FROM person WHERE id = 3 ORDER BY n
SELECT arg_max(id, de), arg_min(id, de COLLATE "C") FROM person WHERE de <> ''
SELECT first(ci ORDER BY ci, id), last(id ORDER BY de) FROM person WHERE ci IS NOT NULL
SELECT both_c, id FROM person WHERE both_c >= 'B' ORDER BY both_c, id
