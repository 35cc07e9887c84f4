-- Loads of this very content, those left out that were refused whole or taken back, or replay rows that
-- still wait.
-- Grain: batch. Parameter: SHA-256.
select
  batch_key,
  kind,
  connector,
  file,
  content_hash,
  bytes,
  encoding,
  declared_encoding,
  unpacked,
  rows_read,
  rows_loaded,
  rows_unchanged,
  rows_rejected,
  started_at,
  committed_at,
  data_version,
  mends,
  unloaded_at
from ops.batch
where content_hash = ?
  and rows_loaded + rows_unchanged > 0
  and unloaded_at is null
  and (
    mends is null
    or batch_key not in (select batch_key from ops.reject where followed_by is null)
  )
order by batch_key
