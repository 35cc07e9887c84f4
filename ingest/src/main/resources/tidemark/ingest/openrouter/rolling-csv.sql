-- The seven days before the reading; last_active_day is not the period. Grain: model and variant.
select
  model,
  variant,
  (day_of(trim(read_on::varchar)) - 7)::varchar as period_start,
  '7' as period_days,
  read_on,
  prompt_tokens,
  completion_tokens,
  reasoning_tokens,
  requests
from csv
