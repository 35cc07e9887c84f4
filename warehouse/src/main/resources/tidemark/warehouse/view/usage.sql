-- The short name of usage_weekly. Grain: week, model.
create view market.usage as
select
  week,
  week_start,
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
from market.usage_weekly;

comment on view market.usage is
  'The short name of usage_weekly. Tokens per model and ISO week, one figure each, chosen among overlapping sources so that sum(tokens) is right without further thought. Grain: week, model. A published week goes before the sum of its days; a week without seven days stays out. usage_readings tells which reading was counted, usage_observations has all figures.';
comment on column market.usage.week is 'ISO week, such as 2026-W08.';
comment on column market.usage.week_start is 'Monday of the week.';
comment on column market.usage.model is 'The model''s id as ranked, such as z-ai/glm-4.6:free; other: all that the reading doesn''t list.';
comment on column market.usage.model_name is 'The model''s name. It and the next columns are those of the version the figure was joined to: the one of the period''s first day.';
comment on column market.usage.family is 'The id without vendor, date and variant; null where none is known.';
comment on column market.usage.variant is 'free, thinking and so on; null for the standard variant.';
comment on column market.usage.vendor is 'The vendor''s id; unknown where nobody knows it; null for other.';
comment on column market.usage.vendor_name is 'The vendor''s name; Unknown where nobody knows it; null for other.';
comment on column market.usage.vendor_kind is 'What the vendor is, such as lab or community; null for other.';
comment on column market.usage.country is 'ISO 3166 alpha-2 code of the vendor''s country; null where unknown, and for other.';
comment on column market.usage.country_name is 'The country''s English name; Unknown where nobody knows it; null for other.';
comment on column market.usage.listed is 'Whether the reading lists the model; false for other.';
comment on column market.usage.model_kind is 'model, router (passes calls on to a model), other or unknown.';
comment on column market.usage.tokens is 'Tokens, prompt and completion together; safe to add up over all rows.';
comment on column market.usage.prompt_tokens is 'Tokens of prompts; null where the source doesn''t tell them apart.';
comment on column market.usage.completion_tokens is 'Tokens of completions, reasoning among them; null where the source doesn''t tell them apart.';
comment on column market.usage.reasoning_tokens is 'Tokens of reasoning, a part of completion_tokens; null where the source doesn''t tell.';
comment on column market.usage.requests is 'Number of calls; null where the source doesn''t tell.';
comment on column market.usage.rank is 'The model''s rank in the source''s list; null where none was printed, and for a sum of days.';
comment on column market.usage.is_complete is 'Whether the source was read after the week was over.';
comment on column market.usage.is_sum_of_days is 'Whether the figure is the sum of seven days rather than a published week.';
comment on column market.usage.source is 'Id of the source of the figure (dim_source.source); a list of them where a sum of days has several.';
comment on column market.usage.is_synthetic is 'Whether the figure was made up for trials rather than observed.';
comment on column market.usage.read_on is 'The day on which the source was read (UTC); later readings may be revised.';
comment on column market.usage.batch_key is 'The load that brought the figure (ops.batch); the latest one for a sum of days.';
comment on column market.usage.file_row is 'The row in that load''s file, from 1 for the first record; null for a sum of days.';
comment on column market.usage.model_key is 'The version of the model (star.dim_model).';
