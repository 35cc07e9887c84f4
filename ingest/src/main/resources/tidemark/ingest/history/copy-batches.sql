-- Loads as they stood at a version. Grain: batch. Parameters: the version, three times.
create or replace temp table kept_batch as
select * replace (
  case when unloaded_version <= ? then unloaded_at end as unloaded_at,
  case when unloaded_version <= ? then unloaded_version end as unloaded_version
)
from ops.batch
where data_version <= ?
