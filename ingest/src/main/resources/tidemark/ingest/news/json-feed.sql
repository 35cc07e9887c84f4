-- Articles of a JSON Feed. Grain: article.
select
  item->>'$.id' as article,
  coalesce(item->>'$.url', item->>'$.external_url') as link,
  text_of(item->>'$.title') as title,
  (select json->>'$.title' from document) as outlet,
  (select regexp_extract(json->>'$.home_page_url', '^https?://([^/]+)', 1) from document)
    as outlet_domain,
  coalesce(item->>'$.date_published', item->>'$.date_modified') as published_at,
  -- A time without an offset is of the same clock as the others, where they agree.
  (
    select case when count(distinct stated) = 1 then min(stated) end
    from (
      select nullif(regexp_extract(i.item->>'$.date_published', '[-+]\d{2}:\d{2}$'), '') as stated
      from item i
    )
  ) as default_offset,
  coalesce(item->>'$.language', (select json->>'$.language' from document)) as language,
  text_of(item->>'$.summary') as summary,
  len(regexp_extract_all(
    coalesce(item->>'$.content_text', regexp_replace(item->>'$.content_html', '<[^>]*>', ' ', 'g')),
    '\S+'
  ))::varchar as words
from item
