with months as (
  select cast(date_trunc('month', week_start) as date) as month, vendor,
    sum(cast(tokens as decimal(38, 0))) as tokens
  from market.usage_weekly for version as of '$tag'
  group by 1, 2
),
ranked as (
  select month, tokens, row_number() over (partition by month order by tokens desc, vendor) as place
  from months
)
select month, cast(sum(tokens) filter (where place <= 5) as double) / cast(sum(tokens) as double) as top_five
from ranked
group by month
order by month
