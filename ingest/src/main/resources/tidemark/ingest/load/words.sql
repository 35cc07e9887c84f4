-- Words of the load, for this connection only.
create temp macro vendor_of(model) as
  case when contains(model, '/') then lower(ltrim(split_part(model, '/', 1), '~')) end;

create temp macro variant_of(model) as nullif(regexp_extract(model, ':([^:/]+)$', 1), '');

-- The slug without vendor, variant and day: x-ai/grok-4.5-20260708:free is grok-4.5.
create temp macro family_of(model) as
  regexp_replace(
    regexp_replace(regexp_replace(model, '^[^/]*/', ''), ':[^:/]+$', ''),
    '-(20\d{6}|20\d{2}-\d{2}-\d{2})$', ''
  );

create temp macro key_of_day(day) as
  (year(day) * 10000 + month(day) * 100 + day(day))::integer;

create temp macro precision_of(word) as
  case word when 'second' then 4 when 'minute' then 3 when 'day' then 2 when 'month' then 1 else 0 end;

-- What a reading is silent on differs from nothing.
create temp macro says_same(observed, known) as observed is null or observed is not distinct from known;

-- Of two words for one thing, the same whichever came first: the longer one, else the later one of the
-- alphabet.
create temp macro fuller(known, told) as
  case
    when told is null or known = told then known
    when known is null or (length(told), told) > (length(known), known) then told
    else known
  end;

-- Whether a told instant goes before a known one: the more exact, else the earlier one.
create temp macro is_better_told(told, told_precision, known, known_precision) as
  (-precision_of(told_precision), told) < (-precision_of(known_precision), known);

-- What the load did, by staged table. Grain: a statement that counted.
create temp table outcome (loaded bigint, unchanged bigint, rejected bigint);
create temp table load_source (source varchar, source_kind varchar);
create temp table wanted_vendor (vendor varchar);
create temp table touched_model (model varchar);
create temp table wanted_name (kind varchar, name varchar);
create temp table load_reject (
  kind varchar, file_row bigint, column_name varchar, value varchar, reason varchar
);

-- A version is in force from its first day, the earliest one also before. Grain: model version.
create temp view model_version as
select
  model,
  model_key,
  case
    when valid_from = min(valid_from) over (partition by model) then date '0001-01-01'
    else valid_from
  end as from_day,
  valid_to as to_day
from star.dim_model;
