-- One model on one day. Parameters: the model's number, the day.
select day, model, country, tokens, requests
from usage_daily
where model_number = ?
  and day = cast(? as date)
