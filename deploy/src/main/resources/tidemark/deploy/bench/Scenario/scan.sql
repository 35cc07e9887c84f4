-- All of the generated usage. Grain: month, country.
select date_trunc('month', day) as month, country, sum(tokens) as tokens, count(distinct model_number) as models
from usage_daily
group by all
order by all
