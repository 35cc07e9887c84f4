-- Subqueries: scalar, EXISTS, IN, ANY, ALL, ARRAY, correlated and not.
SELECT title FROM book WHERE pages = (SELECT max(pages) FROM book)
SELECT title, (SELECT name FROM author a WHERE a.author_id = b.author_id) AS by FROM book b ORDER BY title
SELECT name FROM author a WHERE EXISTS (SELECT 1 FROM book b WHERE b.author_id = a.author_id)
SELECT name FROM author a WHERE NOT EXISTS (SELECT * FROM book b WHERE b.author_id = a.author_id) ORDER BY name
SELECT name FROM author WHERE author_id IN (SELECT author_id FROM book)
SELECT name FROM author WHERE author_id NOT IN (SELECT author_id FROM book WHERE author_id IS NOT NULL)
SELECT name FROM author WHERE author_id NOT IN (SELECT author_id FROM book)
SELECT 1 IN (SELECT v FROM with_null), 3 IN (SELECT v FROM with_null), 3 NOT IN (SELECT v FROM with_null), NULL IN (SELECT v FROM void_t), 1 NOT IN (SELECT v FROM void_t)
SELECT title FROM book WHERE pages > ALL (SELECT pages FROM book WHERE genre = 'poetry')
SELECT title FROM book WHERE pages < ANY (SELECT pages FROM book WHERE genre = 'novel')
SELECT title FROM book WHERE pages = ANY (SELECT pages FROM book b2 WHERE b2.book_id <> book.book_id)
SELECT title FROM book WHERE price >= SOME (SELECT price FROM book WHERE author_id = 3)
SELECT title FROM book WHERE price <> ALL (SELECT price FROM book WHERE genre = 'novel')
SELECT title FROM book b WHERE price <= ALL (SELECT price FROM book c WHERE c.genre = b.genre AND c.price IS NOT NULL)
SELECT 2 > ALL (SELECT v FROM void_t), 2 > ANY (SELECT v FROM void_t), 2 = ANY (SELECT v FROM with_null), 5 = ANY (SELECT v FROM with_null), 5 <> ALL (SELECT v FROM with_null)
SELECT 3 = ANY ([1, 2, 3]), 3 > ALL ([1, 2]), 4 = ANY ([]::int[]), NULL = ANY ([1]), 1 <> ANY (ARRAY[1, 1])
SELECT name, ARRAY(SELECT title FROM book b WHERE b.author_id = a.author_id ORDER BY title) AS titles FROM author a
SELECT ARRAY(SELECT v FROM with_null ORDER BY v DESC NULLS LAST), ARRAY(SELECT v FROM void_t)
SELECT (SELECT v FROM void_t) AS nothing, (SELECT count(*) FROM void_t) AS zero
SELECT title FROM book WHERE (genre, pages) IN (SELECT genre, max(pages) FROM book GROUP BY genre) ORDER BY 1
SELECT title FROM book WHERE (author_id, pages) IN ((1, 150), (3, 90), (2, 0))
SELECT title FROM book b WHERE (SELECT count(*) FROM loan l WHERE l.book_id = b.book_id) > 1
SELECT name FROM author a WHERE (SELECT avg(pages) FROM book b WHERE b.author_id = a.author_id) BETWEEN 100 AND 300
SELECT name, (SELECT sum(pages) FROM book b WHERE b.author_id = a.author_id) AS pages FROM author a ORDER BY pages DESC NULLS LAST, name
SELECT name FROM author a ORDER BY (SELECT count(*) FROM book b WHERE b.author_id = a.author_id) DESC, name
SELECT genre, count(*) FROM book GROUP BY genre HAVING count(*) > (SELECT count(*) FROM loan WHERE reader = 'cat')
SELECT genre FROM book b GROUP BY genre HAVING max(pages) = (SELECT max(pages) FROM book c WHERE c.genre = b.genre) ORDER BY genre
SELECT a.name, b.title FROM author a JOIN book b ON b.author_id = a.author_id AND b.pages = (SELECT min(pages) FROM book c WHERE c.author_id = a.author_id)
SELECT a.name FROM author a WHERE EXISTS (SELECT 1 FROM book b WHERE b.author_id = a.author_id AND EXISTS (SELECT 1 FROM loan l WHERE l.book_id = b.book_id AND l.back_on IS NULL))
SELECT a.name, (SELECT max((SELECT count(*) FROM loan l WHERE l.book_id = b.book_id)) FROM book b WHERE b.author_id = a.author_id) AS most FROM author a
SELECT a.name, (SELECT count(*) FROM book b WHERE b.author_id = a.author_id AND b.pages > (SELECT avg(pages) FROM book c WHERE c.genre = b.genre AND c.author_id <> a.author_id)) AS above FROM author a ORDER BY a.name
SELECT title, price - (SELECT avg(price) FROM book) AS off FROM book WHERE price IS NOT NULL ORDER BY off, title
SELECT * FROM (SELECT title, rank() OVER (ORDER BY pages DESC, title) r FROM book) WHERE r = (SELECT 2)
SELECT title FROM book WHERE book_id IN (SELECT book_id FROM loan WHERE reader IN (SELECT reader FROM loan GROUP BY reader HAVING count(*) > 1))
SELECT title FROM book b WHERE 'ann' IN (SELECT reader FROM loan l WHERE l.book_id = b.book_id)
SELECT title, EXISTS (SELECT 1 FROM loan l WHERE l.book_id = b.book_id) AS lent FROM book b
SELECT title, b.author_id IN (SELECT author_id FROM author WHERE country = 'CN') AS chinese FROM book b
SELECT title, CASE WHEN EXISTS (SELECT 1 FROM loan l WHERE l.book_id = b.book_id AND back_on IS NULL) THEN 'out' ELSE 'in' END AS state FROM book b ORDER BY title
SELECT (SELECT title FROM book ORDER BY pages, title LIMIT 1), (SELECT title FROM book ORDER BY pages DESC LIMIT 1 OFFSET 1) IS NOT NULL
SELECT (SELECT 1 + (SELECT 2 + (SELECT 3)))
SELECT (SELECT {'a': min(pages), 'b': max(pages)} FROM book).b
SELECT title FROM book WHERE pages > (SELECT pages FROM book WHERE title = 'Salt') AND pages < (SELECT pages FROM book WHERE title = 'Stahl')
SELECT count(*) FROM book b WHERE pages = (SELECT max(pages) FROM book c WHERE c.author_id IS NOT DISTINCT FROM b.author_id)
SELECT t.title FROM (SELECT * FROM (SELECT * FROM book WHERE pages > 100) x WHERE price < 20) t ORDER BY t.title
SELECT b.title, x.n FROM book b, (SELECT author_id, count(*) n FROM book GROUP BY 1) x WHERE x.author_id = b.author_id AND x.n > 1
SELECT name FROM author WHERE born < (SELECT avg(born) FROM author) OR country IN (SELECT 'NG')
SELECT sum(CASE WHEN pages > (SELECT avg(pages) FROM book) THEN 1 ELSE 0 END) FROM book
SELECT max(pages) - (SELECT min(pages) FROM book) FROM book
SELECT genre, sum(pages) * 100 // (SELECT sum(pages) FROM book) AS pct FROM book GROUP BY genre
SELECT reader, (SELECT string_agg(b.title, ', ' ORDER BY b.title) FROM book b WHERE b.book_id IN (SELECT l2.book_id FROM loan l2 WHERE l2.reader = l.reader)) AS read FROM loan l GROUP BY reader
SELECT l.reader FROM loan l WHERE l.out_on = (SELECT max(m.out_on) FROM loan m WHERE m.reader = l.reader) ORDER BY reader
SELECT name FROM author a WHERE 1 = (SELECT count(*) FROM book WHERE author_id = a.author_id)
SELECT name FROM author a WHERE country IS NULL OR EXISTS (FROM book WHERE book.author_id = a.author_id AND genre = 'history')
SELECT (SELECT sum(b.pages + a.born) FROM book b WHERE b.author_id = a.author_id) FROM author a ORDER BY a.author_id
SELECT a.name, (SELECT sum(x) FROM (SELECT b.pages AS x FROM book b WHERE b.author_id = a.author_id UNION ALL SELECT a.born)) AS s FROM author a
SELECT title FROM book b WHERE NOT (pages IN (SELECT pages FROM book c WHERE c.book_id <> b.book_id))
SELECT title FROM book WHERE author_id = (SELECT author_id FROM author WHERE name = 'nobody') IS NULL
SELECT v, v IN (SELECT pages FROM book) IS NULL AS unknown FROM with_null
SELECT v, v NOT IN (1, NULL), v IN (2, NULL), (v, 1) IN ((1, 1)) FROM with_null
SELECT name, (SELECT min(b.pages) + max(a.born) FROM book b WHERE b.author_id = a.author_id) AS mixed FROM author a GROUP BY name, author_id
SELECT name FROM author a WHERE (SELECT bool_and(price > 5) FROM book b WHERE b.author_id = a.author_id)
SELECT a.name, t.title FROM author a, (SELECT title, author_id FROM book WHERE pages > (SELECT median(pages) FROM book)) t WHERE t.author_id = a.author_id
SELECT name FROM author WHERE (SELECT true FROM void_t) IS NULL ORDER BY author_id LIMIT (SELECT count(*) - 1 FROM with_null)
SELECT name FROM author a WHERE list_contains(ARRAY(SELECT author_id FROM book WHERE genre = 'novel' AND author_id IS NOT NULL), author_id)
SELECT b.title FROM book b WHERE b.pages >= ALL (SELECT c.pages FROM book c WHERE c.author_id = b.author_id AND c.book_id <> b.book_id)
SELECT a.country, (SELECT list(DISTINCT b.genre ORDER BY b.genre) FROM book b JOIN author x USING (author_id) WHERE x.country = a.country) FROM author a WHERE country IS NOT NULL
SELECT count(*) FROM author a LEFT JOIN book b ON a.author_id = b.author_id AND b.book_id IN (SELECT book_id FROM loan)
SELECT coalesce((SELECT title FROM book WHERE pages > 9999), 'none')
SELECT [(SELECT 1), (SELECT 2)], {'x': (SELECT max(pages) FROM book)}, (SELECT [title, genre] FROM book WHERE book_id = 1)
SELECT book_id FROM book b WHERE b.price = (SELECT price FROM book c WHERE c.title = 'Tides') AND b.title <> 'Tides'
SELECT title FROM book b WHERE (b.author_id, b.genre) NOT IN (SELECT 1, 'novel') ORDER BY title
