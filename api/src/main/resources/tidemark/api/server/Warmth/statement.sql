-- Tokens by vendor and week, for the door's warm-up. Grain: vendor, week. No parameters.
select vendor, week, sum(tokens) as tokens, count(*) as models
from market.usage_weekly
where listed and week_start >= date '2024-01-01'
group by vendor, week
having sum(tokens) > 0
order by tokens desc, vendor, week
limit 5
