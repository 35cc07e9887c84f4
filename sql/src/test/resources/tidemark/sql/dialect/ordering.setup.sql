-- Rows for ORDER BY, LIMIT, OFFSET, DISTINCT ON and samples.
create table runner (id integer, name varchar, team varchar, secs double, born date, medal varchar);
insert into runner values (1, 'Uma', 'red', 61.5, '1990-05-05', 'gold'), (2, 'Ben', 'blue', 59.25, '1988-01-01', null), (3, 'ada', 'red', null, '1999-09-09', 'silver'), (4, 'Cleo', null, 70, null, null), (5, 'Ben', 'green', 'nan', '1991-03-03', 'bronze'), (6, 'Eve', 'blue', 62, '1988-01-02', 'gold'), (7, null, 'green', -1, '2001-12-12', null);
create table many as select i as n, i % 10 as d, (i * 37) % 101 as h from range(1, 101) t(i);
