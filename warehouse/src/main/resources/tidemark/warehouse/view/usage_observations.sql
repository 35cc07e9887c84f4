-- Every figure as it was read. Not safe to add up: sources, readings and periods overlap.
-- Grain: model, period, source, reading day (once more for each file that tells it otherwise).
create view market.usage_observations as
select
  fact.period_kind,
  fact.period_start,
  fact.period_start + fact.period_days - 1 as period_end,
  fact.period_days,
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
  fact.tokens,
  fact.prompt_tokens,
  fact.completion_tokens,
  fact.reasoning_tokens,
  fact.requests,
  fact.rank,
  fact.read_on >= fact.period_start + fact.period_days as is_complete,
  source.source,
  source.name as source_name,
  source.kind = 'synthetic' as is_synthetic,
  fact.read_on,
  batch.file,
  batch.committed_at as loaded_at,
  fact.batch_key,
  fact.file_row,
  fact.model_key
from star.fact_usage as fact
inner join star.model_attributes as model on model.model_key = fact.model_key
inner join star.dim_source as source on source.source_key = fact.source_key
left join ops.batch as batch on batch.batch_key = fact.batch_key;

comment on view market.usage_observations is
  'Every figure of usage as it was read, with source, reading day, batch, file and row. Grain: model, period, source, reading day, file. Not safe to add up: sources, readings and periods overlap; for sums use usage_weekly or usage_daily.';
comment on column market.usage_observations.period_kind is 'day, week (ISO, from Monday), month, or rolling (the last days before the reading).';
comment on column market.usage_observations.period_start is 'First day of the period.';
comment on column market.usage_observations.period_end is 'Last day of the period.';
comment on column market.usage_observations.period_days is 'Length of the period in days.';
comment on column market.usage_observations.model is 'The model''s id as ranked, such as z-ai/glm-4.6:free; other: all that the reading doesn''t list.';
comment on column market.usage_observations.model_name is 'The model''s name. It and the next columns are those of the version the figure was joined to: the one of the period''s first day.';
comment on column market.usage_observations.family is 'The id without vendor, date and variant; null where none is known.';
comment on column market.usage_observations.variant is 'free, thinking and so on; null for the standard variant.';
comment on column market.usage_observations.vendor is 'The vendor''s id; unknown where nobody knows it; null for other.';
comment on column market.usage_observations.vendor_name is 'The vendor''s name; Unknown where nobody knows it; null for other.';
comment on column market.usage_observations.vendor_kind is 'What the vendor is, such as lab or community; null for other.';
comment on column market.usage_observations.country is 'ISO 3166 alpha-2 code of the vendor''s country; null where unknown, and for other.';
comment on column market.usage_observations.country_name is 'The country''s English name; Unknown where nobody knows it; null for other.';
comment on column market.usage_observations.listed is 'Whether the reading lists the model; false for other.';
comment on column market.usage_observations.model_kind is 'model, router (passes calls on to a model), other or unknown.';
comment on column market.usage_observations.tokens is 'Tokens, prompt and completion together.';
comment on column market.usage_observations.prompt_tokens is 'Tokens of prompts; null where the source doesn''t tell them apart.';
comment on column market.usage_observations.completion_tokens is 'Tokens of completions, reasoning among them; null where the source doesn''t tell them apart.';
comment on column market.usage_observations.reasoning_tokens is 'Tokens of reasoning, a part of completion_tokens; null where the source doesn''t tell.';
comment on column market.usage_observations.requests is 'Number of calls; null where the source doesn''t tell.';
comment on column market.usage_observations.rank is 'The model''s rank in the source''s list; null where none was printed.';
comment on column market.usage_observations.is_complete is 'Whether the source was read after the period was over.';
comment on column market.usage_observations.source is 'Id of the source of the figure (dim_source.source).';
comment on column market.usage_observations.source_name is 'Name of the source.';
comment on column market.usage_observations.is_synthetic is 'Whether the figure was made up for trials rather than observed.';
comment on column market.usage_observations.read_on is 'The day on which the source was read (UTC); later readings may be revised.';
comment on column market.usage_observations.file is 'Name of the file that was loaded.';
comment on column market.usage_observations.loaded_at is 'When it was loaded (UTC).';
comment on column market.usage_observations.batch_key is 'The load that brought the figure (ops.batch).';
comment on column market.usage_observations.file_row is 'The row in that load''s file, from 1 for the first record.';
comment on column market.usage_observations.model_key is 'The version of the model (star.dim_model).';
