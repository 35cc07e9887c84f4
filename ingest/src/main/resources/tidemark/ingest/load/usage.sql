-- Usage into the star. temp.staged_usage: the good rows; temp.usage_model: their models.
-- The first row of each model, in time. Grain: model.
create temp table first_usage as
select
  f.model,
  f.valid_from,
  arg_min(s.file_row, (s.source, s.file_row)) as file_row,
  min(s.source) as source
from usage_model f
inner join staged_usage s on s.model = f.model and s.period_start = f.valid_from
group by f.model, f.valid_from;

-- Models that only this ranking knows, until a catalogue does. Grain: model.
insert into star.dim_model by name
select
  (select max(model_key) from star.dim_model)::integer
    + (row_number() over (order by s.model))::integer as model_key,
  s.model,
  family_of(s.model) as family,
  variant_of(s.model) as variant,
  regexp_replace(s.model, '^[^/]*/', '') as name,
  case when s.model = 'openrouter/auto' then 'router' else 'model' end as kind,
  coalesce(v.vendor_key, 0) as vendor_key,
  true as is_inferred,
  d.source_key,
  (select batch_key from load_batch) as batch_key,
  s.file_row,
  s.valid_from,
  date '9999-12-31' as valid_to,
  true as is_current
from first_usage s
inner join star.dim_source d on d.source = s.source
left join vendor_version v
  on v.vendor = vendor_of(s.model)
  and v.from_day <= s.valid_from
  and s.valid_from < v.to_day
where not exists (select 1 from star.dim_model m where m.model = s.model);

-- An inferred member is in force from the first day of any file that ranks it, whichever came first;
-- of files that rank it on that day, the source that comes first by name told it. Grain: model.
update star.dim_model as d
set
  valid_from = s.valid_from,
  source_key = o.source_key,
  batch_key = (select batch_key from load_batch),
  file_row = s.file_row
from first_usage s
inner join star.dim_source o on o.source = s.source
inner join star.dim_model m on m.model = s.model and m.is_inferred
inner join star.dim_source k on k.source_key = m.source_key
where d.model_key = m.model_key
  and m.batch_key <> (select batch_key from load_batch)
  and (s.valid_from, s.source) < (m.valid_from, k.source);

-- The versions of the file's models. Grain: model version.
create temp table used_version as
select v.model, v.model_key, v.from_day, v.to_day
from first_usage s
inner join model_version v on v.model = s.model;

-- Rows that the star has just so. Grain: a row of the file.
create temp table known as
select distinct s.file_row
from staged_usage s
inner join star.dim_source d on d.source = s.source
inner join used_version m
  on m.model = s.model
  and m.from_day <= s.period_start
  and s.period_start < m.to_day
inner join star.fact_usage f
  on f.model_key = m.model_key
  and f.source_key = d.source_key
  and f.period_start = s.period_start
  and f.period_kind = s.period_kind
  and f.period_days = s.period_days
  and f.read_on = s.read_on
  and f.tokens = s.tokens
  and f.prompt_tokens is not distinct from s.prompt_tokens
  and f.completion_tokens is not distinct from s.completion_tokens
  and f.reasoning_tokens is not distinct from s.reasoning_tokens
  and f.requests is not distinct from s.requests
  and f.rank is not distinct from s.rank;

insert into star.fact_usage by name
select
  (select batch_key from load_batch) as batch_key,
  d.source_key,
  s.file_row,
  m.model_key,
  key_of_day(s.period_start) as date_key,
  s.period_kind,
  s.period_start,
  s.period_days,
  s.read_on,
  s.tokens,
  s.prompt_tokens,
  s.completion_tokens,
  s.reasoning_tokens,
  s.requests,
  s.rank
from staged_usage s
inner join star.dim_source d on d.source = s.source
inner join used_version m
  on m.model = s.model
  and m.from_day <= s.period_start
  and s.period_start < m.to_day
left join known k on k.file_row = s.file_row
where k.file_row is null;

insert into outcome
select
  (select count(*) from staged_usage) - (select count(*) from known),
  (select count(*) from known),
  0;
