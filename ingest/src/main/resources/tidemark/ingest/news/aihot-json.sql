-- AI Hot's list. Its times have no offset of their own; the time of collection beside them has one,
-- and is of the same clock. Grain: article.
select
  item->>'$.id' as article,
  item->>'$.url' as link,
  text_of(item->>'$.title') as title,
  item->>'$.source' as outlet,
  item->>'$.published' as published_at,
  regexp_extract(item->>'$.collected_at', '([-+]\d{2}:\d{2}|Z)$', 1) as default_offset,
  item->>'$.lang' as language,
  text_of(item->>'$.summary') as summary
from item
