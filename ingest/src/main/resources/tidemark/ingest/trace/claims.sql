-- Where a claim comes from. Grain: claim. Parameter: its key.
select
  'counted' as role,
  concat_ws(', ', coalesce(report, article), metric, scope, period) as subject,
  value || ' ' || unit as figure,
  source,
  null::date as read_on,
  batch_key,
  file_row
from market.claims
where claim_key = try_cast($1 as bigint)
