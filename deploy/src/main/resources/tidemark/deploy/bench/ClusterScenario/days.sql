-- Tokens and requests by weekday and year, of all days there are. Grain: year, weekday.
select year(day) as year, isodow(day) as weekday, sum(tokens) as tokens, sum(requests) as requests,
  count(distinct model) as models
from usage_daily
group by all
order by all
