-- What the texts mention. Grain: row of the file, text, and what it mentions. news, reports: the
-- good rows. A mention in a title counts three times one in a summary.
create view text as
select 'news' as fact, file_row, 'title' as place, 3 as score, title as text
from news
where title is not null
union all
select 'news', file_row, 'summary', 1, summary
from news
where summary is not null
union all
select 'reports', file_row, 'title', 3, title
from reports
where title is not null;

create view mention as
select
  fact,
  file_row,
  place,
  split_part(record, chr(31), 1) as kind,
  split_part(record, chr(31), 2) as target,
  (score * split_part(record, chr(31), 3)::integer)::integer as score,
  split_part(record, chr(31), 4) as matched_text
from (
  select fact, file_row, place, score, unnest(string_split(mentions_of(text), chr(30))) as record
  from text
)
where record <> '';
