-- What share of each month's tokens the five largest vendors have. Grain: month.
with months as (
  select date_trunc('month', week_start)::date as month, vendor, sum(tokens) as tokens
  from usage_weekly
  group by all
),
ranked as (
  select month, tokens, row_number() over (partition by month order by tokens desc, vendor) as place
  from months
)
select month, sum(tokens) filter (where place <= 5) / sum(tokens) as top_five
from ranked
group by month
order by month
