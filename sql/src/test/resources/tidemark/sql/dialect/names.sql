-- Identifiers: quotes, keywords, case, qualification, long ones; views.
SELECT "First Name", "select" FROM "Mixed Case"
SELECT "first name", "SELECT", "order" FROM "mixed case"
SELECT * FROM "MIXED CASE" ORDER BY "select" DESC
SELECT "a.b" + 1, "ünï", "say ""hi""" FROM "Mixed Case"
SELECT m."First Name", m."ORDER" FROM "Mixed Case" m WHERE m."select" = 2
SELECT "Mixed Case"."a.b" FROM "Mixed Case" WHERE "Mixed Case"."a.b" IS NOT NULL
SELECT "from", "where" FROM "table" WHERE "where" = 'x'
SELECT "group", sum("from") FROM "table" GROUP BY "group" ORDER BY "group"
SELECT t."from" AS "select" FROM "table" AS t ORDER BY "select"
SELECT "table"."from" FROM "table", "Mixed Case" WHERE "table"."from" = "Mixed Case"."select"
SELECT userid, USERNAME, "End" FROM camelcase
SELECT UserId, userName FROM CAMELCASE ORDER BY USERID
SELECT c.userID + 1 AS NextId FROM CamelCase C WHERE c.USERNAME = 'Q'
SELECT * FROM CamelCase
SELECT "1st", _x, x$y FROM t1
SELECT very_long_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on AS short FROM t1 ORDER BY short
SELECT very_long_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on FROM t1
SELECT names.names FROM names
SELECT names.names.names FROM names.names
SELECT dialect.names.names.names FROM dialect.names.names
SELECT * FROM dialect.names.t1
SELECT dialect.names.t1.id FROM dialect.names.t1 WHERE names.t1.id = 1
SELECT n.names, n.name FROM names.names n ORDER BY n.names
SELECT "dialect"."names"."table"."from" FROM "dialect"."names"."table"
SELECT * FROM "My View"
SELECT "Sum Of" FROM "My View" WHERE n = 'Ann'
SELECT a, b FROM plain_view ORDER BY a
SELECT v.a FROM names.plain_view v JOIN camelcase c ON c.userid = v.a
SELECT date, timestamp, year, value, type, key, index FROM dated
SELECT "user", "interval", year(date) AS y, dated.date FROM dated
SELECT date.year() AS yr, timestamp::date = date FROM dated
SELECT type AS value, value AS type FROM dated
SELECT count(*) AS count, sum(value) AS sum, min(key) AS "min" FROM dated
SELECT 1 AS date, 2 AS time, 3 AS text, 4 AS name, 5 AS row, 6 AS value, 7 AS year
SELECT 2 AS " ", 3 AS "a""b"
SELECT 1 AS é, 2 AS 名前, 3 AS "🦆"
SELECT 1 AS a, 2 AS A, 3 AS "a"
SELECT x.a, x.a_1 FROM (SELECT 1 AS a, 2 AS a) x
SELECT * FROM (SELECT 1 AS a, 2 AS a, 3 AS b, 4 AS b)
SELECT * FROM (SELECT 1, 2, 1)
SELECT T1.ID, t1.Id FROM T1 ORDER BY t1.iD
SELECT a.id, A.ID FROM t1 AS A
SELECT "t1"."id" FROM "T1"
SELECT t1 FROM t1 WHERE id = 1
SELECT id AS "Id", "Id" + 1 AS "NextId" FROM t1
SELECT o.id FROM (SELECT id FROM t1) o JOIN (SELECT id FROM t1) "O2" ON o.id = o2.id
SELECT * FROM t1 AS "The Alias"("Col A", "Col B") ORDER BY "Col A"
SELECT "x"."y" FROM (SELECT {'Y': 5} AS x)
SELECT x.Y, x.z FROM (SELECT {'y': 5, 'Z': 6} AS X)
WITH "W" AS (SELECT 1 AS "Q") SELECT w.q FROM "w"
SELECT id id2 FROM t1 tt ORDER BY id2
SELECT ID FROM t1 GROUP BY Id ORDER BY iD
SELECT "First Name" || ' ' || "ünï" AS "Full Name" FROM "Mixed Case" ORDER BY "full name"
SELECT "select" AS s FROM "Mixed Case" UNION SELECT "from" FROM "table" ORDER BY s
SELECT sum("select") OVER (ORDER BY "ORDER") AS "Running Total" FROM "Mixed Case"
SELECT CASE WHEN "END" THEN 'end' ELSE 'open' END AS "case" FROM CamelCase ORDER BY "case"
SELECT {'key with space': 1, 'Select': 2}."key with space", {'a': 1}['a']
SELECT "group" FROM "table" WHERE "group" IN (SELECT "group" FROM "table") ORDER BY "from"
DESCRIBE "Mixed Case"
DESCRIBE names.t1
DESCRIBE SELECT "First Name", "select" * 1.5 AS "Half" FROM "Mixed Case"
SELECT column_name, column_type FROM (DESCRIBE "table") ORDER BY column_name
SHOW TABLES
SELECT name FROM (SHOW TABLES) ORDER BY name DESC
SELECT count(*) FROM (DESCRIBE t1)
