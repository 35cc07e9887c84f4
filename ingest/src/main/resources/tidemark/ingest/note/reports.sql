-- The note's report. Grain: the one report.
select
  item->>'$.report.published' as published_on,
  item->>'$.report.institution' as institution,
  item->>'$.report.institution_country' as institution_country,
  item->>'$.report.sector' as sector,
  item->'$.report.sectors_to_watch' as sectors,
  item->'$.report.risks' as risks,
  item->>'$.report.title' as title,
  item->>'$.report.language' as language,
  item->>'$.report.link' as link
from item
