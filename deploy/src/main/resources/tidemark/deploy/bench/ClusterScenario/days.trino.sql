select year(day) as year, day_of_week(day) as weekday, sum(cast(tokens as decimal(38, 0))) as tokens,
  sum(cast(requests as decimal(38, 0))) as requests, count(distinct model) as models
from market.usage_daily for version as of '$tag'
group by 1, 2
order by 1, 2, 3, 4, 5
