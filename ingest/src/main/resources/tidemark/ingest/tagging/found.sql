-- What titles and summaries mention. A mention in a title counts three times one in a summary. Grain:
-- text, and what it mentions.
create view mention as
select
  fact,
  file_row,
  place,
  split_part(record, chr(31), 1) as kind,
  split_part(record, chr(31), 2) as target,
  case place when 'title' then 3 else 1 end * split_part(record, chr(31), 3)::double as score,
  split_part(record, chr(31), 4) as matched_text
from (
  select fact, file_row, place, unnest(string_split(split_part(found, chr(29), 1), chr(30))) as record
  from found
  where place <> 'marked'
)
where record <> '';

-- Figures on tokens that they claim. Grain: claim.
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
  select fact, file_row, place, unnest(string_split(split_part(found, chr(29), 2), chr(30))) as record
  from found
  where contains(found, chr(29))
)
where record <> '';
