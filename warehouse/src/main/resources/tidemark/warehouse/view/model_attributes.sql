-- Models as the usage views show them: 'other' belongs to nobody, an unknown vendor is called so.
-- Grain: version of a model.
create view star.model_attributes as
select
  model.model_key,
  min(model.model_key) over (partition by model.model) as first_model_key,
  model.model,
  model.name as model_name,
  model.kind as model_kind,
  model.family,
  model.variant,
  case when vendor.vendor_key <> -1 then vendor.vendor end as vendor,
  case when vendor.vendor_key <> -1 then vendor.name end as vendor_name,
  case when vendor.vendor_key <> -1 then vendor.kind end as vendor_kind,
  country.alpha2 as country,
  case when country.country_key <> -1 then country.name end as country_name,
  model.kind <> 'other' as listed
from star.dim_model as model
inner join star.dim_vendor as vendor using (vendor_key)
inner join star.dim_country as country using (country_key);

comment on view star.model_attributes is
  'Models as the usage views show them: other belongs to nobody, an unknown vendor is called so. Grain: version of a model.';
comment on column star.model_attributes.model_key is 'The version of the model (star.dim_model).';
comment on column star.model_attributes.first_model_key is 'The smallest key of all versions of the model: the same for each of them.';
comment on column star.model_attributes.model is 'The model''s id as ranked, such as z-ai/glm-4.6:free; other: all that the reading doesn''t list.';
comment on column star.model_attributes.model_name is 'The model''s name. It and the next columns are those of the version the figure was joined to: the one of the period''s first day.';
comment on column star.model_attributes.family is 'The id without vendor, date and variant; null where none is known.';
comment on column star.model_attributes.variant is 'free, thinking and so on; null for the standard variant.';
comment on column star.model_attributes.vendor is 'The vendor''s id; unknown where nobody knows it; null for other.';
comment on column star.model_attributes.vendor_name is 'The vendor''s name; Unknown where nobody knows it; null for other.';
comment on column star.model_attributes.vendor_kind is 'What the vendor is, such as lab or community; null for other.';
comment on column star.model_attributes.country is 'ISO 3166 alpha-2 code of the vendor''s country; null where unknown, and for other.';
comment on column star.model_attributes.country_name is 'The country''s English name; Unknown where nobody knows it; null for other.';
comment on column star.model_attributes.listed is 'Whether the reading lists the model; false for other.';
comment on column star.model_attributes.model_kind is 'model, router (passes calls on to a model), other or unknown.';
