-- Of the typed comments: what is refused, what repeats, what is good. Grain: a row of the file.
insert into reject
select 'comments', file_row(rowid), problem.column_name, problem.value, problem.reason
from checked_comments
where problem is not null;

insert into repeated
select 'comments', file_row(rowid)
from checked_comments
where problem is null
qualify row_number() over (partition by article, commented_at, text order by rowid) > 1;

create view good_comments as
select file_row(rowid) as file_row, link_key(article) as article_link, * exclude (problem)
from checked_comments
where problem is null
  and file_row(rowid) not in (select file_row from repeated where kind = 'comments');
