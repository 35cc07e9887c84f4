-- What one asks that keeps the engine busy for seconds.
select count(*) as pairs, max(hash(a.tokens + b.tokens)) as most
from usage_daily as a
join usage_daily as b on a.model_number = b.model_number and a.day_number % 16 = b.day_number % 16
