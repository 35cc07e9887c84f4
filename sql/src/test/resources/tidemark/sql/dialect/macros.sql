-- Calls of macros that the attached database brings.
SELECT item, to_euro(cents) FROM price
SELECT item, to_euro(cents) AS euro FROM price WHERE to_euro(cents) > 5 ORDER BY euro
SELECT clamp(5, lo := 7), clamp(5000), clamp(5, hi := 3)
SELECT item, clamp(cents, hi := 400) FROM price
SELECT pair_sum(1, 2), pair_sum(1, 2, 3)
SELECT dearest(), macros.dearest()
SELECT * FROM cheaper_than(1000)
SELECT c.item FROM cheaper_than(2000) c JOIN price p USING (item) ORDER BY 1
SELECT days_between(DATE '2024-01-01', day) FROM price
SELECT sum(j) FROM twice_over(5)
SELECT * FROM euro_price ORDER BY euro NULLS LAST
SELECT max(to_euro(cents)) AS top, sum(clamp(cents)) FROM price
SELECT list_transform([100, 250], lambda c: to_euro(c))
SELECT to_euro(pair_sum(cents, 50)) FROM price GROUP BY cents ORDER BY 1
SELECT item, letters(item) AS l FROM price
SELECT 1 FROM (SELECT letters(item) FROM price)
SELECT count(*) FROM (SELECT 7 FROM (SELECT marked(item, '-') FROM price))
SELECT p FROM (SELECT item AS p, marked(item, '+') AS m FROM price) ORDER BY p
SELECT nested_twice([cents, 1]) FROM price
SELECT count(*) FROM (SELECT n FROM (SELECT noise() AS n FROM price) WHERE n = n AND n >= 0)
