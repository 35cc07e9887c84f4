-- Joins of every kind.
SELECT s.name, d.name FROM staff s JOIN dept d ON s.dept_id = d.dept_id
SELECT s.name, d.name AS dept FROM staff s LEFT JOIN dept d ON d.dept_id = s.dept_id ORDER BY s.name
SELECT s.name, d.name FROM staff s RIGHT OUTER JOIN dept d ON d.dept_id = s.dept_id
SELECT s.staff_id, d.dept_id, s.name, d.name FROM staff s FULL OUTER JOIN dept d ON d.dept_id = s.dept_id
SELECT count(*) FROM staff CROSS JOIN dept
SELECT count(*) FROM staff, dept, project
SELECT s.name, d.name FROM staff s, dept d WHERE s.dept_id = d.dept_id AND d.floor > 1
SELECT * FROM pair_a NATURAL JOIN pair_b
SELECT * FROM pair_a NATURAL LEFT JOIN pair_b ORDER BY ALL
SELECT * FROM pair_a NATURAL FULL JOIN pair_b
SELECT * FROM pair_a JOIN pair_b USING (x)
SELECT * FROM pair_a JOIN pair_b USING (x, y)
SELECT x, y, va, vb FROM pair_a FULL JOIN pair_b USING (x, y)
SELECT pair_a.x, pair_b.x, x FROM pair_a LEFT JOIN pair_b USING (x)
SELECT x, y FROM pair_a RIGHT JOIN pair_b USING (x, y) ORDER BY vb
SELECT * FROM staff JOIN works_on USING (staff_id) JOIN project USING (code)
SELECT name, code FROM staff LEFT JOIN works_on USING (staff_id) WHERE code IS NULL
SELECT a.va, b.vb FROM pair_a a JOIN pair_b b ON a.x IS NOT DISTINCT FROM b.x AND a.y IS NOT DISTINCT FROM b.y
SELECT a.va, b.vb FROM pair_a a LEFT JOIN pair_b b ON a.x = b.x AND b.y > 1
SELECT a.va, b.vb FROM pair_a a JOIN pair_b b ON a.x < b.x
SELECT a.va, b.vb FROM pair_a a JOIN pair_b b ON a.x <= b.x AND a.y >= b.y
SELECT a.va, b.vb FROM pair_a a JOIN pair_b b ON a.x <> b.x OR a.y IS NULL
SELECT a.va, b.vb FROM pair_a a FULL JOIN pair_b b ON a.x + 1 = b.x
SELECT a.va, b.vb FROM pair_a a FULL JOIN pair_b b ON a.x > b.y
SELECT va FROM pair_a SEMI JOIN pair_b USING (x)
SELECT va FROM pair_a ANTI JOIN pair_b USING (x, y)
SELECT a.* FROM pair_a a SEMI JOIN pair_b b ON a.x = b.x AND a.y < b.y
SELECT name FROM staff s ANTI JOIN works_on w ON s.staff_id = w.staff_id ORDER BY 1
SELECT d.name FROM dept d SEMI JOIN (SELECT * FROM project WHERE budget > 100) p USING (dept_id)
SELECT e.name AS worker, b.name AS boss FROM staff e LEFT JOIN staff b ON e.boss_id = b.staff_id ORDER BY worker
SELECT e.name, b.name, bb.name FROM staff e JOIN staff b ON e.boss_id = b.staff_id JOIN staff bb ON b.boss_id = bb.staff_id
SELECT a.name, b.name FROM staff a JOIN staff b ON a.staff_id < b.staff_id AND a.boss_id = b.boss_id
SELECT s.name, e.remark FROM staff s LEFT JOIN empty_one e USING (staff_id)
SELECT * FROM staff s JOIN empty_one e ON true
SELECT count(*), count(e.remark) FROM empty_one e RIGHT JOIN staff s ON s.staff_id = e.staff_id
SELECT s.name FROM staff s FULL JOIN empty_one e ON false
SELECT s.name, d.name FROM staff s LEFT JOIN dept d ON s.dept_id = d.dept_id AND d.floor = 2 WHERE d.name IS NULL
SELECT s.name, p.code, d.floor FROM staff s JOIN (project p JOIN dept d ON p.dept_id = d.dept_id) ON s.staff_id = p.lead_id
SELECT s.name, p.code FROM staff s LEFT JOIN (works_on w JOIN project p ON w.code = p.code) ON s.staff_id = w.staff_id ORDER BY s.name, p.code
SELECT * FROM (dept CROSS JOIN (VALUES (1), (2)) v(n)) WHERE n = 1 AND floor = n
SELECT d.name, count(s.staff_id) AS heads FROM dept d LEFT JOIN staff s ON s.dept_id = d.dept_id GROUP BY d.name ORDER BY heads DESC, d.name
SELECT d.name, coalesce(sum(p.budget), 0) AS budget FROM dept d LEFT JOIN project p USING (dept_id) GROUP BY d.name HAVING count(p.code) < 2
SELECT s.name FROM staff s JOIN dept d ON s.dept_id = d.dept_id WHERE d.dept_id IN (SELECT dept_id FROM project)
SELECT s.name, t.total FROM staff s JOIN (SELECT staff_id, sum(hours) AS total FROM works_on GROUP BY staff_id) t ON t.staff_id = s.staff_id
SELECT s.name, q.n FROM staff s JOIN (SELECT dept_id, count(*) n FROM project GROUP BY ALL) q ON q.dept_id = s.dept_id AND q.n > 1
SELECT s.name, v.label FROM staff s JOIN (VALUES (1, 'one'), (3, 'three')) AS v(id, label) ON v.id = s.dept_id
SELECT s.name, s.hired, t.name FROM staff s JOIN staff t ON s.hired BETWEEN t.hired AND t.hired + INTERVAL 1 YEAR AND s.staff_id <> t.staff_id
SELECT s.name, d.name FROM staff s INNER JOIN dept d ON lower(s.name[1]) = d.name[1] OR s.dept_id = d.dept_id
SELECT s.name FROM staff s JOIN dept d ON s.dept_id = d.dept_id AND EXISTS (SELECT 1 FROM project p WHERE p.dept_id = d.dept_id AND p.budget > 500)
SELECT s.name, w.code FROM staff s LEFT JOIN works_on w ON w.staff_id = s.staff_id AND w.hours = (SELECT max(hours) FROM works_on x WHERE x.staff_id = s.staff_id)
SELECT * FROM staff s JOIN dept d USING (dept_id) WHERE s.name > d.name OR d.floor = 1
SELECT dept_id, s.*, d.* FROM staff s JOIN dept d USING (dept_id)
SELECT s.* EXCLUDE (boss_id), d.floor FROM staff s JOIN dept d USING (dept_id) ORDER BY staff_id
SELECT dept.name, staff.name FROM dept JOIN staff ON dept.dept_id = staff.dept_id
SELECT joins.dept.name FROM joins.dept JOIN joins.staff ON joins.dept.dept_id = joins.staff.dept_id
SELECT a.x, b.x, c.x FROM pair_a a JOIN pair_b b ON a.x = b.x JOIN pair_a c ON c.x = b.x AND c.y = 1
SELECT x FROM pair_a a JOIN pair_b b USING (x) JOIN pair_a c USING (x) GROUP BY x ORDER BY x
SELECT coalesce(a.x, b.x) AS k, count(*) FROM pair_a a FULL JOIN pair_b b ON a.x = b.x GROUP BY k
SELECT s.name, n FROM staff s JOIN range(10, 13) r(n) ON s.staff_id = r.n
SELECT 1 FROM dept JOIN dept d2 ON NULL
SELECT d.name FROM dept d LEFT JOIN project p ON d.dept_id = p.dept_id AND p.budget IS NULL OR p.code = 'P4' ORDER BY d.name
SELECT d.name, d2.name FROM dept d JOIN dept d2 ON (d.dept_id, d.floor) = (d2.dept_id, d2.floor)
SELECT a.va, b.vb FROM pair_a a LEFT JOIN pair_b b ON a.x = b.x AND a.y = b.y LEFT JOIN pair_b c ON c.x = b.x AND c.vb <> b.vb ORDER BY a.va, b.vb
SELECT s.name, p.code FROM staff s JOIN project p ON (s.staff_id::varchar)[-1] = (length(p.code) - 1)::varchar
SELECT l.code, r.code FROM project l JOIN project r ON l.budget > r.budget * 2
SELECT max(s.hired) FROM staff s JOIN works_on w ON w.staff_id = s.staff_id JOIN project p ON p.code = w.code AND p.lead_id = s.staff_id
SELECT s.name FROM staff AS s(id, name, d, b, h) WHERE s.d = 1
SELECT d, count(*) FROM staff AS s(id, nm, d) JOIN dept AS t(d, dn) USING (d) GROUP BY d
SELECT s, d FROM staff s JOIN dept d ON d.dept_id = s.dept_id WHERE d.floor = 1
SELECT s.name, b.name IS NULL AS top FROM staff s LEFT JOIN staff b ON b.staff_id = s.boss_id ORDER BY top DESC, s.name LIMIT 3
SELECT name FROM staff WHERE dept_id = 1 UNION ALL SELECT d.name FROM dept d JOIN project p ON p.dept_id = d.dept_id
