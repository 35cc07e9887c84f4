-- Lambdas in their present form, nested, with captures.
SELECT list_transform(xs, lambda x: x + 1) FROM bag
SELECT id, list_transform(xs, lambda x: x * k) AS scaled FROM bag ORDER BY id
SELECT list_transform(xs, lambda x, i: x * i) FROM bag
SELECT list_filter(xs, lambda x: x > 1) FROM bag
SELECT list_filter(xs, lambda x, i: i % 2 = 1) FROM bag
SELECT list_filter(xs, lambda x: x IS NOT NULL AND x <> k) FROM bag
SELECT list_reduce([1, 2, 3, 4], lambda acc, x: acc + x), list_reduce(['a', 'b', 'c'], lambda a, b: a || '-' || b)
SELECT list_reduce([1, 2, 3], lambda acc, x: acc * x, 100), list_reduce([5, 6], lambda acc, x, i: acc + x * i, 0)
SELECT array_transform(ws, lambda w: upper(w)), apply(ws, lambda w: length(w)), list_apply(ws, lambda w: w || '!') FROM bag
SELECT array_filter(ws, lambda w: w LIKE '%p%'), filter(xs, lambda x: x < 3) FROM bag
SELECT xs.list_transform(lambda x: x * x).list_filter(lambda x: x > 3).list_sum() FROM bag
SELECT list_transform(recs, lambda r: r.n || r.q) FROM bag
SELECT list_filter(recs, lambda r: r.q > 2) FROM bag
SELECT list_transform(list_filter(recs, lambda r: r.q >= 1), lambda r: {'name': upper(r.n), 'twice': r.q * 2}) FROM bag WHERE id = 1
SELECT list_transform([[1, 2], [3]], lambda inner_list: list_transform(inner_list, lambda x: x * 10))
SELECT list_transform([1, 2, 3], lambda x: list_transform([10, 20], lambda y: x * y))
SELECT list_transform(range(1, 4), lambda n: list_reduce(range(1, n + 1), lambda a, b: a * b))
SELECT [x + 1 FOR x IN xs] FROM bag
SELECT [x FOR x IN xs IF x > k] FROM bag
SELECT [upper(w) FOR w IN ws IF w <> ''] FROM bag
SELECT [x || ':' || i FOR x, i IN ws] FROM bag
SELECT [[x, y] FOR x IN [1, 2]] FROM (SELECT 9 AS y)
SELECT list_transform(xs, lambda x: CASE WHEN x IS NULL THEN 0 WHEN x < 0 THEN -x ELSE x END) FROM bag
SELECT list_transform(xs, lambda x: coalesce(x, 0)).list_aggregate('sum') FROM bag ORDER BY ALL
SELECT list_sum(list_transform(xs, lambda x: x::double / 2)) AS half FROM bag
SELECT id FROM bag WHERE len(list_filter(xs, lambda x: x > 2)) > 0
SELECT count(*) FROM bag WHERE list_contains(list_transform(ws, lambda w: lower(w)), 'fig')
SELECT list_bool_or(list_transform(xs, lambda x: x > 3)) AS any_big, list_bool_and(list_transform(xs, lambda x: x > 0)) AS all_pos FROM bag
SELECT sum(list_sum(list_transform(xs, lambda x: x * 2))) FROM bag
SELECT max(len(list_filter(xs, lambda x: x % 2 = 0))) FROM bag GROUP BY k IS NULL
SELECT list_transform(list_zip(xs, ws), lambda z: z[1] || z[2]) FROM bag WHERE id = 1
SELECT list_transform(map_entries(tags), lambda e: e.key || '=' || e.value) FROM bag
SELECT map_from_entries(list_transform(map_entries(tags), lambda e: {'key': e.key, 'value': e.value * 10})) FROM bag WHERE id < 3
SELECT map_from_entries(list_filter(map_entries(tags), lambda e: e.value > 5)) FROM bag WHERE id = 1
SELECT list_transform(string_split('a=1;b=2', ';'), lambda kv: {'k': split_part(kv, '=', 1), 'v': split_part(kv, '=', 2)::int})
SELECT list_transform(ws, lambda w: list_transform(string_split(w, ''), lambda c: upper(c)).array_to_string('')) FROM bag
SELECT list_sort(list_transform(ws, lambda w: length(w))) FROM bag
SELECT list_filter(range(2, 30), lambda n: len(list_filter(range(2, n), lambda d: n % d = 0)) = 0) AS primes
SELECT list_transform([3, 1, 2], lambda x: (x, -x)), list_transform([], lambda x: x), list_transform(NULL::int[], lambda x: x)
SELECT list_transform([1, 2], lambda x: NULL), list_filter([1, 2], lambda x: NULL), list_filter([true, false, NULL], lambda b: b)
SELECT list_transform(xs, lambda "X y": "X y" + 1) FROM bag WHERE id = 1
SELECT list_transform(xs, lambda id: id + k) FROM bag WHERE bag.id = 1
SELECT (SELECT list_transform(b.xs, lambda x: x + b.k)) FROM bag b ORDER BY b.id
SELECT list_transform(list(k ORDER BY id), lambda x: x + 1) FROM bag
SELECT list_transform(list(id ORDER BY id) OVER (ORDER BY id), lambda x: x * 2) FROM bag
SELECT list_transform(xs, lambda x: x IN (1, 2)), list_transform(xs, lambda x: x BETWEEN 2 AND 3) FROM bag
SELECT list_transform(ws, lambda w: regexp_replace(w, '[aeiou]', '*', 'g')) FROM bag
SELECT list_transform(xs, lambda x: x::varchar) || ws FROM bag
SELECT list_transform([date '2024-01-01'], lambda d: d + interval 1 month), list_transform([1.5, 2.25], lambda x: round(x, 1))
SELECT list_reduce(list_transform(ws, lambda w: coalesce(w, '')), lambda a, b: a || b, '>') FROM bag WHERE id <> 3
