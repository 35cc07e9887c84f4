-- Each vendor's quarter beside the one before. Grain: quarter, vendor.
with quarters as (
  select date_trunc('quarter', week_start)::date as quarter, vendor, sum(tokens) as tokens
  from usage_weekly
  where week_start >= date '2023-01-01'
  group by all
)
select quarter, vendor, tokens, tokens / lag(tokens) over (partition by vendor order by quarter) - 1 as growth
from quarters
order by quarter, vendor
