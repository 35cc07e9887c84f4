-- Desk orders: joins of all kinds.
create table person (pid integer, name varchar, boss integer, team varchar);
insert into person values (1, 'Ann', null, 'a'), (2, 'Bo', 1, 'a'), (3, 'Cy', 1, 'b'), (4, 'Di', 3, null), (5, null, 3, 'b'), (5, 'Ed', 4, 'c');
create table task (tid bigint, pid integer, title varchar, due date, cost decimal(6,2));
insert into task values (10, 1, 'plan', '2024-01-01', 5.50), (11, 2, 'draw', '2024-01-05', null), (12, 2, 'cut', null, 1.25), (13, 9, 'lost', '2024-02-01', 7), (14, null, 'free', '2024-02-01', 0.5), (15, 5, 'twin', '2024-03-01', 2);
create table team (team varchar, lead varchar, room utinyint);
insert into team values ('a', 'Ann', 1), ('b', 'Cy', 2), ('d', 'Zed', null), (null, 'Nul', 9);
create table span (lo integer, hi integer, tag varchar);
insert into span values (0, 2, 'low'), (2, 4, 'mid'), (5, 9, 'top');
create view v_task as select tid, pid, upper(title) as title from task;
create view v_open as select * exclude (cost) from task where due is null;
