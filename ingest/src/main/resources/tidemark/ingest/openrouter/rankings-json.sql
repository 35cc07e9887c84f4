-- The official daily export. Grain: model and day.
select
  item->>'$.date' as day,
  item->>'$.model_permaslug' as model,
  item->>'$.rank' as rank,
  item->>'$.total_tokens' as tokens
from item
