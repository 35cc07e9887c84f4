-- What many ask all the time. Parameters: a model's number.
select country, sum(tokens) as tokens, max(day) as last_day
from usage_daily
where model_number = ?
group by country
