-- Tokens of so many days, up to the last one on which any model was active. Grain: model and variant. Variable: days.
select
  fields[1] as model,
  nullif(fields[2], 'standard') as variant,
  (max(day_of(fields[3][:10])) over () - (getvariable('days')::integer - 1))::varchar as period_start,
  getvariable('days') as period_days,
  fields[4] as prompt_tokens,
  fields[5] as completion_tokens,
  fields[6] as reasoning_tokens,
  fields[7] as requests
from (
  select
    item->>[
      '$.model_permaslug', '$.variant', '$.date', '$.total_prompt_tokens', '$.total_completion_tokens',
      '$.total_native_tokens_reasoning', '$.count'
    ] as fields
  from item
) ranked
