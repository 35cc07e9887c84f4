-- Where a figure of usage_weekly comes from. Grain: reading of the week or of one of its days.
-- Parameters: the week such as 2026-W08, the model.
with figure as (
  select * from market.usage_weekly where week = $1 and model = $2
),
reading as (
  select o.*, f.is_sum_of_days, f.source as counted_source, f.read_on as counted_read_on,
    f.batch_key as counted_batch, f.file_row as counted_row
  from market.usage_observations as o
  inner join figure as f on f.model = o.model
  where (o.period_kind = 'week' and o.period_days = 7 and o.period_start = f.week_start)
    or (
      o.period_kind = 'day'
      and o.period_start between f.week_start and f.week_start + 6
      and f.is_sum_of_days
    )
)
select
  case
    when reading.period_kind = 'day' and daily.day is not null then 'part'
    when not is_sum_of_days
      and reading.batch_key = counted_batch and reading.file_row = counted_row then 'counted'
    when reading.source = counted_source
      and (reading.read_on, reading.batch_key) < (counted_read_on, counted_batch) then 'superseded'
    else 'not counted'
  end as role,
  case
    when reading.period_kind = 'week' then strftime(reading.period_start, '%G-W%V')
    else strftime(reading.period_start, '%Y-%m-%d')
  end as subject,
  reading.tokens::varchar as figure,
  reading.source,
  reading.read_on,
  reading.batch_key,
  reading.file_row
from reading
left join market.usage_daily as daily
  on daily.day = reading.period_start
  and daily.model = reading.model
  and daily.batch_key = reading.batch_key
  and daily.file_row = reading.file_row
order by
  array_position(['counted', 'part', 'superseded', 'not counted'], role),
  subject, reading.read_on desc, reading.batch_key desc
