-- The commits there are. Grain: one row.
select
  min(version) as first_version,
  max(version) as last_version,
  strftime(min(committed_at), '%Y-%m-%dT%H:%M:%SZ') as since
from ops.data_version
