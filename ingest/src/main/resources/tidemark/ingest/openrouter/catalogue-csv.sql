-- Compiled readings of the catalogue. Grain: catalogue id in a reading.
select
  read_on,
  id,
  canonical_slug,
  name,
  created_on,
  context_length,
  modality,
  usd_per_prompt_token as prompt_price_per_token,
  usd_per_completion_token as completion_price_per_token,
  coalesce(hugging_face_id, '') <> '' as is_open_weights
from csv
