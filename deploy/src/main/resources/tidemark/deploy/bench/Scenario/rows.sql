-- A result of some size. Grain: model, day.
select day, model_number, model, country, tokens, requests
from usage_daily
where day_number < 20
