-- Tokens per model and ISO week, safe to add up. Grain: week, model. The rule: usage_readings.
create view market.usage_weekly as
with counted as materialized (
  -- Grain: reading that is counted.
  select
    period_start,
    period,
    place,
    is_sum_of_days,
    source_key,
    source,
    is_synthetic,
    read_on,
    has_rivals
  from market.usage_readings
  where period_kind = 'week' and is_counted
),
own_figure as not materialized (
  -- Grain: figure of a week as a source published it.
  select
    fact.period_start,
    counted.period,
    fact.model_key,
    fact.tokens,
    fact.prompt_tokens,
    fact.completion_tokens,
    fact.reasoning_tokens,
    fact.requests,
    fact.rank,
    fact.read_on > fact.period_start + 6 as is_complete,
    false as is_sum_of_days,
    counted.source,
    counted.is_synthetic,
    fact.read_on,
    fact.batch_key,
    fact.file_row,
    counted.place,
    counted.has_rivals
  from star.fact_usage as fact
  inner join counted
    on counted.period_start = fact.period_start
    and counted.source_key = fact.source_key
    and counted.read_on = fact.read_on
  where fact.period_kind = 'week' and fact.period_days = 7
),
built_day as (
  -- Grain: day of a week that is built from its days.
  select
    counted.period_start,
    counted.period,
    counted.is_synthetic,
    counted.place,
    counted.has_rivals,
    counted.period_start + weekday.offset_days as day
  from counted
  cross join (values (0), (1), (2), (3), (4), (5), (6)) as weekday (offset_days)
  where counted.is_sum_of_days
),
built_figure as not materialized (
  -- Grain: week, reading, model. A part is null where one of the model's days doesn't tell it.
  select
    built_day.period_start,
    built_day.period,
    arg_min(daily.model_key, daily.day) as model_key,
    cast(sum(daily.tokens) as bigint) as tokens,
    case when count(daily.prompt_tokens) = count(*) then cast(sum(daily.prompt_tokens) as bigint) end
      as prompt_tokens,
    case when count(daily.completion_tokens) = count(*) then cast(sum(daily.completion_tokens) as bigint) end
      as completion_tokens,
    case when count(daily.reasoning_tokens) = count(*) then cast(sum(daily.reasoning_tokens) as bigint) end
      as reasoning_tokens,
    case when count(daily.requests) = count(*) then cast(sum(daily.requests) as bigint) end as requests,
    cast(null as integer) as rank,
    bool_and(daily.is_complete) as is_complete,
    true as is_sum_of_days,
    case
      when min(daily.source) = max(daily.source) then min(daily.source)
      else string_agg(distinct daily.source, ', ' order by daily.source)
    end as source,
    built_day.is_synthetic,
    max(daily.read_on) as read_on,
    max(daily.batch_key) as batch_key,
    cast(null as bigint) as file_row,
    built_day.place,
    built_day.has_rivals
  from market.usage_daily as daily
  inner join built_day
    on built_day.day = daily.day and (built_day.is_synthetic or not daily.is_synthetic)
  group by
    built_day.period_start,
    built_day.period,
    built_day.is_synthetic,
    built_day.place,
    built_day.has_rivals,
    daily.model
),
candidate as not materialized (
  -- Grain: figure of a counted reading; 'other' counts in the best reading alone.
  select *
  from (
    select * from own_figure
    union all by name
    select * from built_figure
  ) as either
  inner join star.model_attributes as model using (model_key)
  where model.listed or either.place = 1
),
figure as not materialized (
  -- Grain: week, model. Where readings overlap, a model's figure is that of the best one.
  select * from candidate where not has_rivals
  union all
  select *
  from candidate
  where has_rivals
  qualify row_number() over (
    partition by period_start, first_model_key
    order by place, batch_key desc, file_row desc
  ) = 1
)
select
  period as week,
  period_start as week_start,
  model,
  model_name,
  family,
  variant,
  vendor,
  vendor_name,
  vendor_kind,
  country,
  country_name,
  listed,
  model_kind,
  tokens,
  prompt_tokens,
  completion_tokens,
  reasoning_tokens,
  requests,
  rank,
  is_complete,
  is_sum_of_days,
  source,
  is_synthetic,
  read_on,
  batch_key,
  file_row,
  model_key
from figure;

comment on view market.usage_weekly is
  'Tokens per model and ISO week, one figure each, chosen among overlapping sources so that sum(tokens) is right without further thought. Grain: week, model. A published week goes before the sum of its days; a week without seven days stays out. usage_readings tells which reading was counted, usage_observations has all figures.';
comment on column market.usage_weekly.week is 'ISO week, such as 2026-W08.';
comment on column market.usage_weekly.week_start is 'Monday of the week.';
comment on column market.usage_weekly.model is 'The model''s id as ranked, such as z-ai/glm-4.6:free; other: all that the reading doesn''t list.';
comment on column market.usage_weekly.model_name is 'The model''s name. It and the next columns are those of the version the figure was joined to: the one of the period''s first day.';
comment on column market.usage_weekly.family is 'The id without vendor, date and variant; null where none is known.';
comment on column market.usage_weekly.variant is 'free, thinking and so on; null for the standard variant.';
comment on column market.usage_weekly.vendor is 'The vendor''s id; unknown where nobody knows it; null for other.';
comment on column market.usage_weekly.vendor_name is 'The vendor''s name; Unknown where nobody knows it; null for other.';
comment on column market.usage_weekly.vendor_kind is 'What the vendor is, such as lab or community; null for other.';
comment on column market.usage_weekly.country is 'ISO 3166 alpha-2 code of the vendor''s country; null where unknown, and for other.';
comment on column market.usage_weekly.country_name is 'The country''s English name; Unknown where nobody knows it; null for other.';
comment on column market.usage_weekly.listed is 'Whether the reading lists the model; false for other.';
comment on column market.usage_weekly.model_kind is 'model, router (passes calls on to a model), other or unknown.';
comment on column market.usage_weekly.tokens is 'Tokens, prompt and completion together; safe to add up over all rows.';
comment on column market.usage_weekly.prompt_tokens is 'Tokens of prompts; null where the source doesn''t tell them apart.';
comment on column market.usage_weekly.completion_tokens is 'Tokens of completions, reasoning among them; null where the source doesn''t tell them apart.';
comment on column market.usage_weekly.reasoning_tokens is 'Tokens of reasoning, a part of completion_tokens; null where the source doesn''t tell.';
comment on column market.usage_weekly.requests is 'Number of calls; null where the source doesn''t tell.';
comment on column market.usage_weekly.rank is 'The model''s rank in the source''s list; null where none was printed, and for a sum of days.';
comment on column market.usage_weekly.is_complete is 'Whether the source was read after the week was over.';
comment on column market.usage_weekly.is_sum_of_days is 'Whether the figure is the sum of seven days rather than a published week.';
comment on column market.usage_weekly.source is 'Id of the source of the figure (dim_source.source); a list of them where a sum of days has several.';
comment on column market.usage_weekly.is_synthetic is 'Whether the figure was made up for trials rather than observed.';
comment on column market.usage_weekly.read_on is 'The day on which the source was read (UTC); later readings may be revised.';
comment on column market.usage_weekly.batch_key is 'The load that brought the figure (ops.batch); the latest one for a sum of days.';
comment on column market.usage_weekly.file_row is 'The row in that load''s file, from 1 for the first record; null for a sum of days.';
comment on column market.usage_weekly.model_key is 'The version of the model (star.dim_model).';
