-- One reading of the catalogue becomes versions. temp.reading: the good rows of one day, which is
-- temp.reading_day. Grain of what it writes: model version.
create or replace temp table observed as
select
  r.file_row,
  r.read_on,
  r.model,
  r.catalogue_id,
  family_of(r.model) as family,
  variant_of(r.model) as variant,
  r.name,
  r.kind,
  coalesce(v.vendor_key, 0) as vendor_key,
  r.vendor is not null as is_vendor_told,
  r.context_length,
  r.modality,
  r.is_open_weights,
  r.prompt_price,
  r.completion_price,
  r.created_on,
  s.source_key
from reading r
inner join star.dim_source s on s.source = r.source
left join vendor_version v
  on v.vendor = lower(coalesce(r.vendor, vendor_of(r.model)))
  and v.from_day <= r.read_on
  and r.read_on < v.to_day;

-- What each observation meets: the version in force that day (or the first, when the reading is
-- older than all), the next one, and whether they say the same. What a reading is silent on (null)
-- differs from nothing. Grain: observation.
create or replace temp table met as
with version as (
  select
    *,
    lead(model_key) over later as next_key,
    row_number() over later as version_number
  from star.dim_model
  where model in (select model from observed)
  window later as (partition by model order by valid_from)
)
select
  -- Where a reading is silent on the vendor, the model stays with the one it had, as that vendor is
  -- on the day.
  o.* exclude (is_vendor_told) replace (
    case
      when o.is_vendor_told or v.model_key is null or v.is_inferred or o.read_on < v.valid_from
        then o.vendor_key
      else coalesce(stays.vendor_key, o.vendor_key)
    end as vendor_key
  ),
  v.model_key as met_key,
  v.is_inferred as met_inferred,
  v.valid_from as met_from,
  v.valid_to as met_to,
  v.next_key,
  coalesce(o.read_on < v.valid_from, false) as is_before_all,
  n.next_day
from observed o
left join version v
  on v.model = o.model
  and (
    (v.valid_from <= o.read_on and o.read_on < v.valid_to)
    or (v.version_number = 1 and o.read_on < v.valid_from)
  )
left join star.dim_vendor had on had.vendor_key = v.vendor_key
left join vendor_version stays
  on stays.vendor = lower(had.vendor)
  and stays.from_day <= o.read_on
  and o.read_on < stays.to_day
left join (
  -- The next reading of the source that listed the model. Grain: version.
  select met.model_key, min(l.read_on) as next_day
  from version met
  inner join observed seen on seen.model = met.model
  inner join star.model_listing l
    on l.model = seen.model
    and l.source_key = seen.source_key
    and l.read_on > seen.read_on
    and l.read_on < met.valid_to
  group by met.model_key
) n on n.model_key = v.model_key;

create or replace temp table judged as
select
  m.*,
  met.model_key is not null
    and says_same(m.catalogue_id, met.catalogue_id)
    and says_same(m.name, met.name)
    and says_same(m.kind, met.kind)
    and says_same(m.context_length, met.context_length)
    and says_same(m.modality, met.modality)
    and says_same(m.is_open_weights, met.is_open_weights)
    and says_same(m.prompt_price, met.prompt_price)
    and says_same(m.completion_price, met.completion_price)
    and says_same(m.created_on, met.created_on)
    and (m.vendor_key = 0 or m.vendor_key = met.vendor_key) as is_same,
  following.model_key is not null
    and m.next_day is null
    and says_same(m.catalogue_id, following.catalogue_id)
    and says_same(m.name, following.name)
    and says_same(m.kind, following.kind)
    and says_same(m.context_length, following.context_length)
    and says_same(m.modality, following.modality)
    and says_same(m.is_open_weights, following.is_open_weights)
    and says_same(m.prompt_price, following.prompt_price)
    and says_same(m.completion_price, following.completion_price)
    and says_same(m.created_on, following.created_on)
    and (m.vendor_key = 0 or m.vendor_key = following.vendor_key) as is_same_as_next
from met m
left join star.dim_model met on met.model_key = m.met_key
left join star.dim_model following on following.model_key = m.next_key;

-- Versions to come: a new member; one before all others; one that begins within another's days;
-- and what that other one was from the next reading on, where the reading came late.
create or replace temp table new_version as
select
  j.* exclude (read_on, next_day),
  j.read_on as valid_from,
  case
    when j.met_key is null then date '9999-12-31'
    when j.is_before_all then j.met_from
    else coalesce(j.next_day, j.met_to)
  end as valid_to,
  0 as part
from judged j
where j.met_key is null
  or (not j.met_inferred and not j.is_same and j.is_before_all)
  or (
    not j.met_inferred
    and not j.is_same
    and j.met_from < j.read_on
    and not j.is_same_as_next
  );

create or replace temp table resumed_version as
select j.met_key, j.next_day as valid_from, j.met_to as valid_to
from judged j
where j.met_key is not null
  and not j.met_inferred
  and not j.is_same
  and not j.is_before_all
  and j.met_from < j.read_on
  and not j.is_same_as_next
  and j.next_day is not null;

-- A member that only rankings knew gets its attributes, in place; so does a version that the same
-- day's other reading corrects.
update star.dim_model as d
set
  catalogue_id = coalesce(j.catalogue_id, d.catalogue_id),
  family = j.family,
  variant = j.variant,
  name = coalesce(j.name, d.name),
  kind = j.kind,
  vendor_key = j.vendor_key,
  context_length = coalesce(j.context_length, d.context_length),
  modality = coalesce(j.modality, d.modality),
  is_open_weights = coalesce(j.is_open_weights, d.is_open_weights),
  prompt_price = case when j.kind = 'router' then null else coalesce(j.prompt_price, d.prompt_price) end,
  completion_price =
    case when j.kind = 'router' then null else coalesce(j.completion_price, d.completion_price) end,
  created_on = coalesce(j.created_on, d.created_on),
  is_inferred = false,
  source_key = j.source_key,
  batch_key = (select batch_key from load_batch),
  file_row = j.file_row,
  valid_from = j.read_on
from judged j
where d.model_key = j.met_key
  and (j.met_inferred or (not j.is_same and not j.is_before_all and j.met_from = j.read_on));

-- The first version was in force earlier than was known.
update star.dim_model as d
set valid_from = j.read_on
from judged j
where d.model_key = j.met_key and not j.met_inferred and j.is_before_all and j.is_same;

-- The next version began earlier than was known.
update star.dim_model as d
set valid_from = j.read_on
from judged j
where d.model_key = j.next_key
  and not j.met_inferred
  and not j.is_same
  and not j.is_before_all
  and j.met_from < j.read_on
  and j.is_same_as_next;

-- The version in force ends where another begins.
update star.dim_model as d
set valid_to = j.read_on
from judged j
where d.model_key = j.met_key
  and not j.met_inferred
  and not j.is_same
  and not j.is_before_all
  and j.met_from < j.read_on;

insert into star.dim_model by name
select
  (select max(model_key) from star.dim_model)::integer
    + (row_number() over (order by n.file_row))::integer as model_key,
  n.model,
  coalesce(n.catalogue_id, d.catalogue_id) as catalogue_id,
  n.family,
  n.variant,
  coalesce(n.name, d.name) as name,
  n.kind,
  n.vendor_key,
  coalesce(n.context_length, d.context_length) as context_length,
  coalesce(n.modality, d.modality) as modality,
  coalesce(n.is_open_weights, d.is_open_weights) as is_open_weights,
  case when n.kind = 'router' then null else coalesce(n.prompt_price, d.prompt_price) end
    as prompt_price,
  case when n.kind = 'router' then null else coalesce(n.completion_price, d.completion_price) end
    as completion_price,
  coalesce(n.created_on, d.created_on) as created_on,
  false as is_inferred,
  n.source_key,
  (select batch_key from load_batch) as batch_key,
  n.file_row,
  n.valid_from,
  n.valid_to,
  false as is_current
from new_version n
left join star.dim_model d on d.model_key = n.met_key;

insert into star.dim_model by name
select
  d.* exclude (model_key, valid_from, valid_to, is_current),
  (select max(model_key) from star.dim_model)::integer
    + (row_number() over (order by r.met_key))::integer as model_key,
  r.valid_from,
  r.valid_to,
  false as is_current
from resumed_version r
inner join star.dim_model d on d.model_key = r.met_key;

update star.dim_model
set is_current = (valid_to = date '9999-12-31')
where model in (select model from observed)
  and is_current is distinct from (valid_to = date '9999-12-31');

insert into outcome
select
  count(*) filter (where met_key is null or met_inferred or not is_same or is_before_all),
  count(*) filter (where met_key is not null and not met_inferred and is_same and not is_before_all),
  0
from judged;

insert into touched_model
select distinct model
from judged
where met_key is not null;

insert into star.model_listing (batch_key, source_key, file_row, model, read_on)
select (select batch_key from load_batch), o.source_key, min(o.file_row), o.model, o.read_on
from observed o
where not exists (
  select 1 from star.model_listing l
  where l.source_key = o.source_key and l.model = o.model and l.read_on = o.read_on
)
group by o.source_key, o.model, o.read_on;
