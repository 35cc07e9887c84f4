-- Models with their list prices over time. Grain: version of a model.
create view market.models as
select
  model.model,
  model.name as model_name,
  vendor.vendor,
  vendor.name as vendor_name,
  country.alpha2 as country,
  country.name as country_name,
  model.family,
  model.variant,
  model.kind as model_kind,
  model.catalogue_id,
  model.context_length,
  model.modality,
  model.is_open_weights,
  model.prompt_price,
  model.completion_price,
  model.created_on,
  model.valid_from,
  model.valid_to,
  model.is_current,
  model.is_inferred,
  source.source,
  model.batch_key,
  model.file_row,
  model.model_key
from star.dim_model as model
inner join star.dim_vendor as vendor using (vendor_key)
inner join star.dim_country as country using (country_key)
inner join star.dim_source as source on source.source_key = model.source_key
where model.kind not in ('other', 'unknown');

comment on view market.models is
  'Models with their list prices over time. Grain: version of a model; a new version begins where a catalogue reading told something new. Filter on is_current for today''s.';
comment on column market.models.model is 'The model''s id as ranked, such as z-ai/glm-4.6:free.';
comment on column market.models.model_name is 'The model''s name.';
comment on column market.models.vendor is 'The vendor''s id; unknown where nobody knows it.';
comment on column market.models.vendor_name is 'The vendor''s name.';
comment on column market.models.country is 'ISO 3166 alpha-2 code of the vendor''s country; null where unknown.';
comment on column market.models.country_name is 'The country''s English name; Unknown where nobody knows it.';
comment on column market.models.family is 'The id without vendor, date and variant.';
comment on column market.models.variant is 'free, thinking and so on; null for the standard variant.';
comment on column market.models.model_kind is 'model, or router (passes calls on to a model).';
comment on column market.models.catalogue_id is 'The id in the catalogue, which may differ from the id as ranked; null where no catalogue has the model.';
comment on column market.models.context_length is 'Tokens that prompt and completion may have together.';
comment on column market.models.modality is 'What goes in and comes out, such as text+image->text.';
comment on column market.models.is_open_weights is 'Whether the weights can be downloaded; null where unknown.';
comment on column market.models.prompt_price is 'List price in US dollars per million prompt tokens; null where unknown or variable.';
comment on column market.models.completion_price is 'List price in US dollars per million completion tokens; null where unknown or variable.';
comment on column market.models.created_on is 'The day on which the catalogue first had the model.';
comment on column market.models.valid_from is 'First day of this version: the day of the reading that told it.';
comment on column market.models.valid_to is 'The day after the last day of this version; 9999-12-31 while it is open.';
comment on column market.models.is_current is 'Whether this is the latest version.';
comment on column market.models.is_inferred is 'Whether only a ranking names the model and no catalogue yet.';
comment on column market.models.source is 'Id of the source of this version.';
comment on column market.models.batch_key is 'The load that brought this version (ops.batch).';
comment on column market.models.file_row is 'The row in that load''s file.';
comment on column market.models.model_key is 'The version of the model (star.dim_model).';
