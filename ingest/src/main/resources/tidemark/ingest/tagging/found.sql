-- What is found in the texts of news and reports, the good rows. Grain of the first view: row of the
-- file, text.
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

-- What titles and summaries mention. A mention in a title counts three times one in a summary. Grain: text, and what
-- it mentions.
create view mention as
select
  fact,
  file_row,
  place,
  split_part(record, chr(31), 1) as kind,
  split_part(record, chr(31), 2) as target,
  (case place when 'title' then 3 else 1 end * split_part(record, chr(31), 3)::integer)::integer
    as score,
  split_part(record, chr(31), 4) as matched_text
from (
  select fact, file_row, place, unnest(string_split(mentions_of(text), chr(30))) as record
  from text
  where place <> 'marked'
)
where record <> '';

-- Figures on tokens that they claim. Texts without a word for tokens aren't read. Grain: claim.
create view found_claim as
select
  fact,
  file_row,
  place,
  split_part(record, chr(31), 1) as metric,
  split_part(record, chr(31), 2) as scope,
  split_part(record, chr(31), 3) as period,
  split_part(record, chr(31), 4)::double as value,
  split_part(record, chr(31), 5) as unit,
  split_part(record, chr(31), 6) as quote
from (
  select
    fact,
    file_row,
    place,
    unnest(
      string_split(
        claims_of(
          text,
          case when date_precision in ('second', 'day') then published_on::varchar else '' end
        ),
        chr(30)
      )
    ) as record
  from text
  where contains(text, 'oken')
    or contains(text, 'OKEN')
    or contains(text, 'ｏｋｅｎ')
    or contains(text, '词元')
    or contains(text, '用量')
    or contains(text, 'API')
    or contains(text, 'LLM usage')
)
where record <> '';
