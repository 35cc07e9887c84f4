-- The article on the note. Grain: the one article.
select
  coalesce(item->>'$.article.link', 'note: ' || (item->>'$.article.title')) as article,
  item->>'$.article.link' as link,
  item->>'$.article.published' as published_at,
  item->>'$.article.outlet' as outlet,
  item->>'$.article.title' as title,
  'Reports on ' || (item->>'$.article.reports_on') as summary,
  item->>'$.article.language' as language,
  json_array_length(item, '$.article.comments')::varchar as comments,
  item->'$.article.countries' as countries,
  item->'$.article.related' as related
from item
