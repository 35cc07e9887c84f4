-- Whatever fits nowhere else.
SELECT 1
SELECT 42 AS answer;
SELECT 1; -- trailing words
/* before */ SELECT /* in the middle */ 1 /* after */ + /* nested? */ 1
SELECT id /* the key */, label FROM product ORDER BY id;;
SELECT NULL
SELECT NULL, NULL IS NULL, NULL = 1, NOT NULL, NULL AND false, NULL OR true, NULL AND true
SELECT 1 = 1 IS TRUE, NULL IS UNKNOWN, false IS NOT TRUE, NULL IS NOT FALSE, (1 > 2) IS FALSE
SELECT 1 IS DISTINCT FROM NULL, NULL IS NOT DISTINCT FROM NULL, 1 IS DISTINCT FROM 1
SELECT label FROM product WHERE active IS TRUE ORDER BY label
SELECT label FROM product WHERE active IS NOT TRUE ORDER BY label
SELECT label FROM product WHERE NOT active
SELECT label, size FROM product WHERE size > 'small'
SELECT label FROM product ORDER BY size DESC NULLS LAST, label
SELECT size, count(*), min(label) FROM product GROUP BY size ORDER BY size NULLS FIRST
SELECT min(size), max(size) FROM product
SELECT size::varchar || '!', length(size::varchar), size = 'large', size IN ('small', 'medium') FROM product
SELECT id, net, gross, gross - net AS tax FROM product
SELECT sum(gross) FROM product WHERE gross > 3
SELECT * FROM product
SELECT * FROM active_product ORDER BY id
SELECT label FROM big_active
SELECT owner, n, best FROM child_stats ORDER BY owner NULLS LAST
SELECT p.label, s.n FROM parent p LEFT JOIN child_stats s ON s.owner = p.pid
SELECT * FROM blank_t
SELECT count(*), max(a), min(c) FROM blank_t
SELECT p.pid, b.a FROM parent p LEFT JOIN blank_t b ON b.a = p.pid
SELECT * FROM parent WHERE pid IN (SELECT a FROM blank_t)
SELECT * FROM parent WHERE pid NOT IN (SELECT a FROM blank_t)
SELECT rowid, pid FROM parent ORDER BY rowid
SELECT p.rowid, c.rowid FROM parent p JOIN child c USING (pid)
SELECT max(rowid), count(rowid) FROM child WHERE rowid > 0
SELECT cid FROM child WHERE rowid = 2
SELECT CASE WHEN score > 6 THEN 'high' WHEN score > 0 THEN 'low' END AS band FROM child
SELECT CASE score WHEN 5 THEN 'five' WHEN NULL THEN 'never' ELSE 'else' END FROM child ORDER BY cid
SELECT CASE WHEN NULL THEN 1 ELSE 2 END, CASE 1 WHEN 1 THEN 'a' WHEN 1 THEN 'b' END, CASE WHEN false THEN 1 END
SELECT coalesce(NULL, NULL, 3), nullif(1, 1), nullif(1, 2), ifnull(NULL, 'x'), coalesce(score, -1) FROM child
SELECT if(score > 5, 'y', 'n'), ifnull(score, 0) + 1, greatest(score, 6) FROM child
SELECT 5 BETWEEN 1 AND 10, 5 NOT BETWEEN 6 AND 10, 'b' BETWEEN 'a' AND 'c', NULL BETWEEN 1 AND 2, 2 BETWEEN 3 AND 1
SELECT 1 IN (1, 2), 1 NOT IN (2, 3), 1 IN (NULL, 1), 1 IN (NULL, 2), NULL IN (1), 'a' IN ('A')
SELECT cid FROM child WHERE score IN (5, 7, 99) AND pid BETWEEN 1 AND 2
SELECT 2 IN [1, 2], 'k' IN map {'k': 1}, 3 NOT IN [1, 2], 'ell' IN 'hello'
SELECT EXISTS (SELECT 1 FROM blank_t), NOT EXISTS (SELECT 1 FROM blank_t), EXISTS (SELECT NULL)
SELECT 1 WHERE true
SELECT 1 WHERE false
SELECT 1 WHERE NULL
SELECT 'x' FROM single, single s2
SELECT 1 FROM parent, child WHERE 1 = 0
SELECT only_one + only_one * only_one - only_one / only_one AS x FROM single
SELECT ((((((((((only_one)))))))))) FROM single
SELECT 1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1 AS fifty
SELECT cid FROM child WHERE cid = 1 OR cid = 2 OR cid = 3 OR cid = 4 OR cid = 5 OR cid = 6 OR cid = 7 OR cid = 8 OR cid = 9 OR cid = 10 OR cid = 11 OR cid = 12
SELECT 'a' || 'b' || 'c' || 'd' || 'e' || 'f' || 'g' || 'h' || NULL IS NULL, ('a' || 'b') = 'ab'
SELECT count(*) FROM parent a, parent b, parent c, parent d WHERE a.pid < b.pid AND b.pid < c.pid OR d.pid = 1 AND a.pid = 3
SELECT current_schema() = 'misc' AS here FROM single
SELECT typeof(label), typeof(size), typeof(net), typeof(gross), typeof(active) FROM product LIMIT 1
SELECT label FROM product WHERE label GLOB '?o*' OR label LIKE 'c__'
SELECT hash(1) = hash(1), hash('a', 2) = hash('a', 2), md5('x')
SELECT uuid() IS NOT NULL, length(gen_random_uuid()::varchar), typeof(uuid())
SELECT count(*) FROM product WHERE random() < 2
SELECT alias(label), label.alias() FROM product LIMIT 0
SELECT error('never') FROM blank_t
SELECT TRY(1 // 0), TRY(CAST('x' AS int)), try_cast('y' AS date)
SELECT constant_or_null(5, label), constant_or_null(5, NULL) FROM product
SELECT label FROM product WHERE (id, label) = (1, 'cup') OR (id, label) IN ((2, 'pot'), (3, 'nope'))
SELECT p.label, max(c.score) FILTER (WHERE c.score < 7) AS m, count(c.cid) FROM parent p LEFT JOIN child c USING (pid) GROUP BY p.label ORDER BY p.label
SELECT date '2024-01-01' AS d, time '10:00' AS t, interval 1 day AS i, 'x'::blob AS b, true AS f
SELECT 9223372036854775807 + 0, -9223372036854775808, 1e0, 1.0, '1', 0x10, 1e-5
SELECT x, y FROM (SELECT 1 AS x) a, (SELECT 2 AS y) b WHERE x < y
SELECT * FROM (SELECT * FROM (SELECT * FROM (SELECT * FROM single)))
SELECT 1 AS a, a + 1 AS b, b + 1 AS c, a + b + c AS d
DESCRIBE product
DESCRIBE SELECT id, gross, size FROM product
DESC child
SHOW child
SUMMARIZE child
SUMMARIZE SELECT score, pid FROM child
SELECT column_name, min, max, count, null_percentage FROM (SUMMARIZE product) ORDER BY column_name
SELECT column_name, "null", key FROM (DESCRIBE product) WHERE key IS NOT NULL
SELECT approx_unique, avg FROM (SUMMARIZE SELECT i FROM range(10) t(i))
SELECT table_name, table_type FROM information_schema.tables WHERE table_schema = 'misc' AND table_name LIKE '%product%' ORDER BY table_name
SELECT table_name, count(*) FROM information_schema.columns WHERE table_schema = 'misc' GROUP BY table_name HAVING count(*) > 2 ORDER BY 1
SELECT constraint_type, count(*) FROM information_schema.table_constraints WHERE table_schema = 'misc' AND table_name = 'child' GROUP BY 1 ORDER BY 1
