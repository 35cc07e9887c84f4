-- A chart of tokens: how far its points are apart is how long each period is. Grain: model and period.
with point as (
  select
    item->>'$.x' as x,
    day_of((item->>'$.x')[:10]) as start,
    unnest(map_entries(from_json(item->'$.ys', '"MAP(VARCHAR,VARCHAR)"'))) as entry
  from item
),
spacing as (
  -- A single point is a week's.
  select coalesce(min(days) filter (where days > 0), 7) as days
  from (select start - lag(start) over (order by start) as days from point) gap
)
select
  case when lower(entry.key) in ('other', 'others') then 'other' else entry.key end as model,
  case when days = 7 and isodow(start) = 1 then start::varchar end as week,
  case when days = 1 then start::varchar end as day,
  case when days > 27 and day(start) = 1 then x[:7] end as month,
  x as period_start,
  days::varchar as period_days,
  entry.value as tokens
from point
cross join spacing
