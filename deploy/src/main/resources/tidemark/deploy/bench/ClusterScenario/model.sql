-- One model in one year. Grain: week.
select week, tokens, requests, rank
from usage_weekly
where model like 'vendor-7/model-1-2025%' and week_start between date '2024-01-01' and date '2024-12-31'
order by week, tokens
