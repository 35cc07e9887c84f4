-- The catalogue as the models API answers it. Grain: catalogue id, in the file's order.
select
  item->>'$.id' as id,
  item->>'$.canonical_slug' as canonical_slug,
  item->>'$.name' as name,
  item->>'$.created' as created_on,
  item->>'$.context_length' as context_length,
  item->>'$.architecture.modality' as modality,
  item->>'$.pricing.prompt' as prompt_price_per_token,
  item->>'$.pricing.completion' as completion_price_per_token,
  coalesce(item->>'$.hugging_face_id', '') <> '' as is_open_weights
from item
