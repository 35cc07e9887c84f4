-- Of the typed articles: what is refused, what repeats, what is good. Grain: a row of the file.
insert into reject
select 'news', file_row(rowid), problem.column_name, problem.value, problem.reason
from checked_news
where problem is not null;

insert into repeated
select 'news', file_row(rowid)
from checked_news
where problem is null
qualify row_number() over (partition by article order by rowid) > 1;

create view good_news as
select file_row(rowid) as file_row, * exclude (problem)
from checked_news
where problem is null
  and file_row(rowid) not in (select file_row from repeated where kind = 'news');
