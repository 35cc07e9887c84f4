-- Of the typed articles: what is refused, what repeats, what is good. Grain: a row of the file.
insert into reject
select 'news', file_row(row), problem.column_name, problem.value, problem.reason
from checked_news
where problem is not null;

insert into repeated
select 'news', file_row(row)
from checked_news
where problem is null
  -- Few rows share a number with another, and only these are compared.
  and hash(article) in (
    select hash(article) from checked_news where problem is null group by hash(article) having count(*) > 1
  )
qualify row_number() over (partition by article order by row) > 1;

create view good_news as
select file_row(row) as file_row, * exclude (row, problem)
from checked_news
where problem is null
  and file_row(row) not in (select file_row from repeated where kind = 'news');
