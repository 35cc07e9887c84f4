-- One load. Grain: batch. Parameter: its key.
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
where batch_key = ?
