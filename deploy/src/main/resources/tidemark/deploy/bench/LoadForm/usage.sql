-- Usage that no one had, the same in each run: 4,000 models of 80 vendors, some in variants, week after
-- week and day after day from 2021 to 2025, read again a week later until there are enough rows.
-- Grain: model, period, reading. Variable: rows.
create view usage as
select
  'vendor-' || (model % 80) || '/model-' || (model // 4) || '-2025' || lpad((1 + model % 12)::varchar, 2, '0') || '01'
    || case model % 4 when 1 then ':free' when 2 then ':thinking' else '' end as model,
  first_day as period_start,
  days as period_days,
  first_day + days + 7 * reading as read_on,
  prompt + completion as tokens,
  prompt as prompt_tokens,
  completion as completion_tokens,
  1 + (prompt + completion) // (2000 + model) as requests,
  case when model < 100 then model + 1 end as rank
from (
  select
    model,
    reading,
    date '2021-01-04' + (7 * week + case part when 0 then 0 else part - 1 end)::integer as first_day,
    case part when 0 then 7 else 1 end as days,
    exp(10 + 15 * (hash(number) % 1000003) / 1000003.0)::bigint as prompt,
    exp(8 + 14 * (hash(number + 1) % 1000003) / 1000003.0)::bigint as completion
  from (
    select
      range as number,
      (range % 4000)::integer as model,
      (range // 4000 % 8)::integer as part,
      (range // 32000 % 260)::integer as week,
      (range // 8320000)::integer as reading
    from range(getvariable('rows')::bigint)
  )
);
