-- Articles of a feed, a sitemap or a page. A summary that only repeats the title says nothing. Grain:
-- article.
select
  guid as article,
  link,
  title,
  outlet,
  domain as outlet_domain,
  published_at,
  feed_date,
  default_offset,
  language,
  case when summary is distinct from title then summary end as summary,
  words,
  comments,
  related,
  marked
from item
