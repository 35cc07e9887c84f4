-- Where the current version of a model comes from, and those before it. Grain: version.
-- Parameter: the model.
select
  case when is_current then 'counted' else 'superseded' end as role,
  model || ' from ' || valid_from as subject,
  concat_ws(' / ', prompt_price, completion_price) as figure,
  source,
  case when not is_inferred then valid_from end as read_on,
  batch_key,
  file_row
from market.models
where model = $1
order by role, valid_from desc
