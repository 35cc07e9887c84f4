-- Which home this is, and its last commit. Grain: one row.
select
  (
    select left(sha256(string_agg(concat_ws(' ', number, applied_at), ', ' order by number)), 16)
    from ops.migration
    where number = 1
  ) as home,
  version.version as data_version,
  strftime(version.committed_at, '%Y-%m-%d %H:%M:%S.%f') as committed_at,
  (select max(number) from ops.migration) as schema_version,
  (select count(*) from ops.batch) as batches
from ops.data_version as version
order by version.version desc
limit 1
