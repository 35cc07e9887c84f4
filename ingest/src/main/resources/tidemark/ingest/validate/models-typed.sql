-- The catalogue, typed and judged. Grain: a model in one reading, in the file's order.
create table checked_models as
with cleaned as (
  select
    clean(read_on) as read_on,
    clean(id) as id,
    coalesce(clean(canonical_slug), clean(id)) as slug,
    clean(name) as name,
    clean(vendor) as vendor,
    clean(created_on) as created_on,
    clean(context_length) as context_length,
    clean(modality) as modality,
    clean(prompt_price_per_token) as prompt_per_token,
    clean(completion_price_per_token) as completion_per_token,
    clean(prompt_price) as prompt_per_million,
    clean(completion_price) as completion_per_million,
    lower(clean(is_open_weights)) as open_weights,
    coalesce(clean(source), getvariable('source')) as source,
    lower(clean(source_kind)) as source_kind
  from raw_models
),
typed as (
  select
    *,
    case when read_on is null then getvariable('read_on')::date else day_of(read_on) end as read_day,
    coalesce(
      day_of(created_on),
      case
        when regexp_full_match(created_on, '\d{9,10}')
        then to_timestamp(created_on::bigint)::timestamp::date
      end
    ) as created_day,
    whole_of(context_length) as context_count,
    coalesce(per_token_of(prompt_per_token) * 1000000, per_token_of(prompt_per_million)) as prompt,
    coalesce(per_token_of(completion_per_token) * 1000000, per_token_of(completion_per_million))
      as completion,
    coalesce(prompt_per_token, prompt_per_million) as prompt_text,
    case when prompt_per_token is not null then 'prompt_price_per_token' else 'prompt_price' end
      as prompt_column,
    coalesce(completion_per_token, completion_per_million) as completion_text,
    case when completion_per_token is not null then 'completion_price_per_token' else 'completion_price' end
      as completion_column,
    regexp_extract(coalesce(id, slug), ':([^:/]+)$', 1) as id_variant
  from cleaned
)
select
  read_day as read_on,
  coalesce(id, slug) as catalogue_id,
  slug,
  case
    when id_variant <> '' and id_variant <> 'standard' and not ends_with(slug, ':' || id_variant)
    then slug || ':' || id_variant
    else slug
  end as ranked_slug,
  name,
  vendor,
  created_day as created_on,
  context_count as context_length,
  modality,
  case when prompt < 0 then null else round(prompt, 6)::decimal(18, 6) end as prompt_price,
  case when completion < 0 then null else round(completion, 6)::decimal(18, 6) end
    as completion_price,
  case
    when coalesce(prompt, 0) < 0 or coalesce(completion, 0) < 0 or slug = 'openrouter/auto'
    then 'router'
    else 'model'
  end as kind,
  case
    when open_weights in ('true', 't', 'yes', '1') then true
    when open_weights in ('false', 'f', 'no', '0') then false
  end as is_open_weights,
  source,
  source_kind,
  case
    when slug is null then problem('id', id, 'no model is named')
    when slug in ('other', 'unknown')
    then problem('id', slug, 'is the name of a member that the warehouse keeps for itself')
    when read_day is null then problem('read_on', read_on, 'isn''t a day of the calendar')
    when read_day > getvariable('today')::date + 1
    then problem('read_on', read_on, 'lies in the future: today is ' || getvariable('today'))
    when created_on is not null and created_day is null
    then problem('created_on', created_on, 'isn''t a day of the calendar, nor seconds since 1970')
    when context_length is not null and coalesce(context_count, -1) < 0
    then problem('context_length', context_length, 'isn''t a whole number from 0')
    when prompt_text is not null and prompt is null
    then problem(prompt_column, prompt_text, 'isn''t a price in US dollars')
    when completion_text is not null and completion is null
    then problem(completion_column, completion_text, 'isn''t a price in US dollars')
    when prompt < 0 and number_of(prompt_text) <> -1
    then problem(prompt_column, prompt_text, 'is negative: only -1 (varies) is known')
    when completion < 0 and number_of(completion_text) <> -1
    then problem(completion_column, completion_text, 'is negative: only -1 (varies) is known')
    when open_weights is not null
      and open_weights not in ('true', 't', 'yes', '1', 'false', 'f', 'no', '0')
    then problem('is_open_weights', open_weights, 'isn''t true or false')
  end as problem
from typed;
