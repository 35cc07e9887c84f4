with quarters as (
  select cast(date_trunc('quarter', week_start) as date) as quarter, vendor,
    sum(cast(tokens as decimal(38, 0))) as tokens
  from market.usage_weekly for version as of '$tag'
  where week_start >= date '2023-01-01'
  group by 1, 2
)
select quarter, vendor, tokens,
  cast(tokens as double) / cast(lag(tokens) over (partition by vendor order by quarter) as double) - 1 as growth
from quarters
order by quarter, vendor
