-- Usage, typed and judged. Grain: a row of the file, in its order; problem is null where it is good. Columns of raw_usage
-- are texts, but for numbers and days that the file proves to be such. In steps, since texts of a usual form are many, and
-- all others are looked at closely. The value of a problem is as written.
with cleaned as (
  select
    clean(model) as model_text,
    lower(clean(variant)) as variant_text,
    case
      when is_given(week) then 'week'
      when is_given(day) then 'day'
      when is_given(month) then 'month'
      else 'period_start'
    end as period_column,
    week,
    day,
    month,
    period_start,
    period_days,
    read_on,
    tokens,
    prompt_tokens,
    completion_tokens,
    reasoning_tokens,
    requests,
    rank,
    try_cast(period_days as bigint) as days_read,
    try_cast(tokens as bigint) as tokens_read,
    try_cast(prompt_tokens as bigint) as prompt_read,
    try_cast(completion_tokens as bigint) as completion_read,
    try_cast(reasoning_tokens as bigint) as reasoning_read,
    try_cast(requests as bigint) as requests_read,
    try_cast(rank as bigint) as rank_read,
    is_usual(period_days)
    and is_usual(tokens)
    and is_usual(prompt_tokens)
    and is_usual(completion_tokens)
    and is_usual(reasoning_tokens)
    and is_usual(requests)
    and is_usual(rank) as is_usual,
    clean(untyped_day(read_on)) as read_text,
    coalesce(clean(source), getvariable('source')) as source,
    lower(clean(source_kind)) as source_kind
  from raw_usage
),
chosen as (
  select
    *,
    case period_column
      when 'week' then typed_day(week)
      when 'day' then typed_day(day)
      when 'month' then typed_day(month)
      else typed_day(period_start)
    end as period_day,
    clean(
      case period_column
        when 'week' then untyped_day(week)
        when 'day' then untyped_day(day)
        when 'month' then untyped_day(month)
        else untyped_day(period_start)
      end
    ) as period_text,
    case
      when not is_usual
      then list_transform(
        [
          period_days::varchar, tokens::varchar, prompt_tokens::varchar, completion_tokens::varchar,
          reasoning_tokens::varchar, requests::varchar, rank::varchar
        ],
        lambda number: unusual_whole_of(number)
      )
    end as unusual
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
    coalesce(
      period_day,
      case period_column
        when 'week' then week_of(period_text)
        when 'month' then month_of(period_text)
      end,
      day_of(period_text)
    ) as first_day,
    case
      when is_given(read_on) then coalesce(typed_day(read_on), day_of(read_text))
      else getvariable('read_on')::date
    end as read_day,
    read_or(period_days, is_usual, days_read, unusual[1]) as days_given,
    read_or(tokens, is_usual, tokens_read, unusual[2]) as total_count,
    read_or(prompt_tokens, is_usual, prompt_read, unusual[3]) as prompt_count,
    read_or(completion_tokens, is_usual, completion_read, unusual[4]) as completion_count,
    read_or(reasoning_tokens, is_usual, reasoning_read, unusual[5]) as reasoning_count,
    read_or(requests, is_usual, requests_read, unusual[6]) as request_count,
    read_or(rank, is_usual, rank_read, unusual[7]) as place
  from chosen
),
measured as (
  select
    *,
    case
      when total_count is not null then total_count
      when not is_given(tokens)
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
    when model_text is null then fault('model', model_text, 'no model is named')
    when model_text < ' ' then fault('model', model_text, 'begins with a control character')
    when first_day is null and period_column = 'period_start' and not is_given(period_start)
    then fault('week', null::varchar, 'no period is named: expected a week, day, month or period_start')
    when first_day is null
    then fault(
      period_column,
      period_written(period_column, week, day, month, period_start),
      'isn''t a day of the calendar: expected a day such as 2026-02-16'
        || case when period_column = 'week' then ' or an ISO week such as 2026-W08' else '' end
    )
    when period_column = 'week' and isodow(first_day) <> 1
    then fault(
      'week',
      week::varchar,
      'is a ' || dayname(first_day) || ', and ISO weeks begin on Mondays: give the Monday, or'
        || ' period_start and period_days'
    )
    when period_column = 'period_start' and (days is null or days not between 1 and 366)
    then fault(
      'period_days',
      period_days::varchar,
      'the period''s length isn''t known: expected 1 to 366 days beside period_start'
    )
    when read_day is null then fault('read_on', read_on::varchar, 'isn''t a day of the calendar')
    when read_day > getvariable('today')::date + 1
    then fault('read_on', read_on::varchar, 'lies in the future: today is ' || getvariable('today'))
    when first_day > read_day
    then fault(
      period_column,
      period_written(period_column, week, day, month, period_start),
      'begins after the day it was read on, ' || read_day::varchar
    )
    when token_count is null and not is_given(tokens)
    then fault(
      'tokens',
      case when is_given(prompt_tokens) then prompt_tokens::varchar else completion_tokens::varchar end,
      case
        when prompt_count + completion_count::hugeint > 9223372036854775807
        then 'is beyond 9,223,372,036,854,775,807 together with completion_tokens'
        else 'no token count is given'
      end
    )
    when token_count is null
    then fault(
      'tokens',
      tokens::varchar,
      case
        when abs(try_cast(tokens as double)) > 9.2e18 and regexp_matches(tokens::varchar, '\d') then 'is beyond 9,223,372,036,854,775,807'
        else 'isn''t a whole number of tokens'
      end
    )
    when token_count < 0
    then fault('tokens', tokens::varchar, 'is negative: tokens are counted from 0')
    when coalesce(prompt_count, -1) < 0 and is_given(prompt_tokens)
    then fault('prompt_tokens', prompt_tokens::varchar, 'isn''t a whole number from 0')
    when coalesce(completion_count, -1) < 0 and is_given(completion_tokens)
    then fault('completion_tokens', completion_tokens::varchar, 'isn''t a whole number from 0')
    when coalesce(reasoning_count, -1) < 0 and is_given(reasoning_tokens)
    then fault('reasoning_tokens', reasoning_tokens::varchar, 'isn''t a whole number from 0')
    when coalesce(request_count, -1) < 0 and is_given(requests)
    then fault('requests', requests::varchar, 'isn''t a whole number from 0')
    when coalesce(try_cast(place as integer), 0) < 1 and is_given(rank)
    then fault('rank', rank::varchar, 'isn''t a place from 1')
    when source_kind not in ('capture', 'synthetic')
    then fault('source_kind', source_kind, 'isn''t one of capture, synthetic')
  end as problem
from measured;
