-- Tokens of the seven days up to the reading day, by slug. Grain: model, in the file's order.
select
  entry.key as model,
  (getvariable('read_on')::date - 6)::varchar as period_start,
  '7' as period_days,
  entry.value as tokens
from (
  select unnest(map_entries(from_json(item, '"MAP(VARCHAR,VARCHAR)"'))) as entry
  from item
)
