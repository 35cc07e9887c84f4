-- Where a figure of usage_daily comes from. Grain: reading of the day. Parameters: the day, the
-- model.
with figure as (
  select * from market.usage_daily where day = try_cast($1 as date) and model = $2
)
select
  case
    when o.batch_key = f.batch_key and o.file_row = f.file_row then 'counted'
    when o.source = f.source and (o.read_on, o.batch_key) < (f.read_on, f.batch_key)
      then 'superseded'
    else 'not counted'
  end as role,
  strftime(o.period_start, '%Y-%m-%d') as subject,
  o.tokens::varchar as figure,
  o.source,
  o.read_on,
  o.batch_key,
  o.file_row
from market.usage_observations as o
inner join figure as f on f.model = o.model and f.day = o.period_start
where o.period_kind = 'day' and o.period_days = 1
order by
  array_position(['counted', 'superseded', 'not counted'], role),
  o.read_on desc, o.batch_key desc
