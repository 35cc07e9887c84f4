-- Tokens per model and day, safe to add up. Grain: day, model. The rule: usage_readings.
create view market.usage_daily as
with counted as materialized (
  -- Grain: reading that is counted.
  select period_start, place, source_key, source, is_synthetic, read_on, has_rivals
  from market.usage_readings
  where period_kind = 'day' and is_counted
),
candidate as not materialized (
  -- Grain: figure of a counted reading; 'other' counts in the best reading alone.
  select
    fact.*,
    model.first_model_key,
    counted.place,
    counted.source,
    counted.is_synthetic,
    counted.has_rivals
  from star.fact_usage as fact
  inner join counted
    on counted.period_start = fact.period_start
    and counted.source_key = fact.source_key
    and counted.read_on = fact.read_on
  inner join star.model_attributes as model on model.model_key = fact.model_key
  where fact.period_kind = 'day'
    and fact.period_days = 1
    and (model.listed or counted.place = 1)
),
figure as not materialized (
  -- Grain: day, model. Where readings overlap, a model's figure is that of the best one.
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
  figure.period_start as day,
  model.model,
  model.model_name,
  model.family,
  model.variant,
  model.vendor,
  model.vendor_name,
  model.vendor_kind,
  model.country,
  model.country_name,
  model.listed,
  model.model_kind,
  figure.tokens,
  figure.prompt_tokens,
  figure.completion_tokens,
  figure.reasoning_tokens,
  figure.requests,
  figure.rank,
  figure.read_on > figure.period_start as is_complete,
  figure.source,
  figure.is_synthetic,
  figure.read_on,
  figure.batch_key,
  figure.file_row,
  figure.model_key
from figure
inner join star.model_attributes as model on model.model_key = figure.model_key;

comment on view market.usage_daily is
  'Tokens per model and day, one figure each, chosen among overlapping sources so that sum(tokens) is right without further thought. Grain: day, model. usage_readings tells which reading was counted, usage_observations has all figures.';
comment on column market.usage_daily.day is 'The day (UTC).';
comment on column market.usage_daily.model is 'The model''s id as ranked, such as z-ai/glm-4.6:free; other: all that the reading doesn''t list.';
comment on column market.usage_daily.model_name is 'The model''s name. It and the next columns are those of the version the figure was joined to: the one of the period''s first day.';
comment on column market.usage_daily.family is 'The id without vendor, date and variant; null where none is known.';
comment on column market.usage_daily.variant is 'free, thinking and so on; null for the standard variant.';
comment on column market.usage_daily.vendor is 'The vendor''s id; unknown where nobody knows it; null for other.';
comment on column market.usage_daily.vendor_name is 'The vendor''s name; Unknown where nobody knows it; null for other.';
comment on column market.usage_daily.vendor_kind is 'What the vendor is, such as lab or community; null for other.';
comment on column market.usage_daily.country is 'ISO 3166 alpha-2 code of the vendor''s country; null where unknown, and for other.';
comment on column market.usage_daily.country_name is 'The country''s English name; Unknown where nobody knows it; null for other.';
comment on column market.usage_daily.listed is 'Whether the reading lists the model; false for other.';
comment on column market.usage_daily.model_kind is 'model, router (passes calls on to a model), other or unknown.';
comment on column market.usage_daily.tokens is 'Tokens, prompt and completion together; safe to add up over all rows.';
comment on column market.usage_daily.prompt_tokens is 'Tokens of prompts; null where the source doesn''t tell them apart.';
comment on column market.usage_daily.completion_tokens is 'Tokens of completions, reasoning among them; null where the source doesn''t tell them apart.';
comment on column market.usage_daily.reasoning_tokens is 'Tokens of reasoning, a part of completion_tokens; null where the source doesn''t tell.';
comment on column market.usage_daily.requests is 'Number of calls; null where the source doesn''t tell.';
comment on column market.usage_daily.rank is 'The model''s rank in the source''s list; null where none was printed.';
comment on column market.usage_daily.is_complete is 'Whether the source was read after the day was over.';
comment on column market.usage_daily.source is 'Id of the source of the figure (dim_source.source).';
comment on column market.usage_daily.is_synthetic is 'Whether the figure was made up for trials rather than observed.';
comment on column market.usage_daily.read_on is 'The day on which the source was read (UTC); later readings may be revised.';
comment on column market.usage_daily.batch_key is 'The load that brought the figure (ops.batch).';
comment on column market.usage_daily.file_row is 'The row in that load''s file, from 1 for the first record.';
comment on column market.usage_daily.model_key is 'The version of the model (star.dim_model).';
