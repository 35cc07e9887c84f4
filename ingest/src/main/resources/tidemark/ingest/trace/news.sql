-- Where an article comes from. Grain: article. Parameter: its id or its link.
select
  'counted' as role, article as subject, coalesce(title, link) as figure, source,
  null::date as read_on, batch_key, file_row
from market.news
where article = $1 or link = $1
order by article
