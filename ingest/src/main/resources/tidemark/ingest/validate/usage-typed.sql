-- Usage, typed and judged. Grain: a row of the file, in its order; problem is null where it is good.
create table checked_usage as
-- Numbers are cleaned only where their usual form isn't found, since most of a long file's time goes into its texts.
with cleaned as (
  select
    clean(model) as model_text,
    lower(clean(variant)) as variant_text,
    clean(week) as week,
    clean(day) as day,
    clean(month) as month,
    clean(period_start) as period_start,
    period_days,
    clean(read_on) as read_on,
    tokens,
    prompt_tokens,
    completion_tokens,
    reasoning_tokens,
    requests,
    rank,
    concat(
      period_days, tokens, prompt_tokens, completion_tokens, reasoning_tokens, requests, rank
    ) as numbers,
    coalesce(clean(source), getvariable('source')) as source,
    lower(clean(source_kind)) as source_kind
  from raw_usage
),
marked as (
  select * exclude (numbers), not contains(numbers, '.') and not contains(numbers, '-') as is_usual
  from cleaned
),
typed as (
  select
    *,
    case
      when strlen(model_text) < 7 and lower(model_text) in ('other', 'others') then 'other'
      when variant_text is null or variant_text = 'standard' then model_text
      when ends_with(lower(model_text), ':' || variant_text) then model_text
      else model_text || ':' || variant_text
    end as model,
    case
      when week is not null then 'week'
      when day is not null then 'day'
      when month is not null then 'month'
      else 'period_start'
    end as period_column,
    coalesce(week, day, month, period_start) as period_text,
    case
      when week is not null then coalesce(week_of(week), day_of(week))
      when day is not null then day_of(day)
      when month is not null then coalesce(month_of(month), day_of(month))
      else day_of(period_start)
    end as first_day,
    case when read_on is null then getvariable('read_on')::date else day_of(read_on) end as read_day,
    whole_in(period_days, is_usual) as days_given,
    whole_in(prompt_tokens, is_usual) as prompt_count,
    whole_in(completion_tokens, is_usual) as completion_count,
    whole_in(reasoning_tokens, is_usual) as reasoning_count,
    whole_in(requests, is_usual) as request_count,
    whole_in(rank, is_usual) as place,
    whole_in(tokens, is_usual) as total_count
  from marked
),
measured as (
  select
    *,
    case
      when total_count is not null then total_count
      when clean(tokens) is null
      then try_cast(prompt_count::hugeint + completion_count as bigint)
    end as token_count,
    case period_column
      when 'week' then 7
      when 'day' then 1
      when 'month' then date_diff('day', first_day, last_day(first_day)) + 1
      else days_given
    end as days
  from typed
)
select
  model,
  case
    when period_column <> 'period_start' then period_column
    when days = 1 then 'day'
    when days = 7 and isodow(first_day) = 1 then 'week'
    when days between 28 and 31
      and first_day = date_trunc('month', first_day)
      and first_day + (days - 1)::integer = last_day(first_day)
    then 'month'
    else 'rolling'
  end as period_kind,
  first_day as period_start,
  try_cast(days as integer) as period_days,
  read_day as read_on,
  token_count as tokens,
  prompt_count as prompt_tokens,
  completion_count as completion_tokens,
  reasoning_count as reasoning_tokens,
  request_count as requests,
  try_cast(place as integer) as rank,
  source,
  source_kind,
  case
    when model_text is null then problem('model', model_text, 'no model is named')
    when period_text is null
    then problem('week', period_text, 'no period is named: expected a week, day, month or period_start')
    when first_day is null
    then problem(
      period_column,
      period_text,
      'isn''t a day of the calendar: expected a day such as 2026-02-16'
        || case when period_column = 'week' then ' or an ISO week such as 2026-W08' else '' end
    )
    when period_column = 'week' and isodow(first_day) <> 1
    then problem(
      'week',
      week,
      'is a ' || dayname(first_day) || ', and ISO weeks begin on Mondays: give the Monday, or'
        || ' period_start and period_days'
    )
    when period_column = 'period_start' and (days is null or days not between 1 and 366)
    then problem(
      'period_days',
      clean(period_days),
      'the period''s length isn''t known: expected 1 to 366 days beside period_start'
    )
    when read_day is null then problem('read_on', read_on, 'isn''t a day of the calendar')
    when read_day > getvariable('today')::date + 1
    then problem('read_on', read_on, 'lies in the future: today is ' || getvariable('today'))
    when first_day > read_day
    then problem(
      period_column, period_text, 'begins after the day it was read on, ' || read_day::varchar
    )
    when token_count is null and clean(tokens) is null
    then problem(
      'tokens',
      coalesce(clean(prompt_tokens), clean(completion_tokens)),
      case
        when prompt_count + completion_count::hugeint > 9223372036854775807
        then 'is beyond 9,223,372,036,854,775,807 together with completion_tokens'
        else 'no token count is given'
      end
    )
    when token_count is null
    then problem(
      'tokens',
      clean(tokens),
      case
        when abs(try_cast(tokens as double)) > 9.2e18 and regexp_matches(tokens, '\d') then 'is beyond 9,223,372,036,854,775,807'
        else 'isn''t a whole number of tokens'
      end
    )
    when token_count < 0
    then problem('tokens', clean(tokens), 'is negative: tokens are counted from 0')
    when coalesce(prompt_count, -1) < 0 and clean(prompt_tokens) is not null
    then problem('prompt_tokens', clean(prompt_tokens), 'isn''t a whole number from 0')
    when coalesce(completion_count, -1) < 0 and clean(completion_tokens) is not null
    then problem('completion_tokens', clean(completion_tokens), 'isn''t a whole number from 0')
    when coalesce(reasoning_count, -1) < 0 and clean(reasoning_tokens) is not null
    then problem('reasoning_tokens', clean(reasoning_tokens), 'isn''t a whole number from 0')
    when coalesce(request_count, -1) < 0 and clean(requests) is not null
    then problem('requests', clean(requests), 'isn''t a whole number from 0')
    when coalesce(try_cast(place as integer), 0) < 1 and clean(rank) is not null
    then problem('rank', clean(rank), 'isn''t a place from 1')
    when source_kind not in ('capture', 'synthetic')
    then problem('source_kind', source_kind, 'isn''t one of capture, synthetic')
  end as problem
from measured;
