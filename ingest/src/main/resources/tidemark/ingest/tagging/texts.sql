-- The texts of news and reports, the good rows. Grain: row of the file, text.
create view text as
select 'news' as fact, file_row, 'title' as place, title as text, published_on, date_precision
from news
where title is not null
union all
select 'news', file_row, 'summary', summary, published_on, date_precision
from news
where summary is not null
union all
select 'news', file_row, 'marked', marked, published_on, date_precision
from news
where marked is not null
union all
select 'reports', file_row, 'title', title, published_on, date_precision
from reports
where title is not null;
