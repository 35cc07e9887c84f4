-- Keeps a watermark. Grain: address.
-- Parameters: address, tag, time of change, hash, batch; when tried, good, not before; failures, error.
insert into ops.pull (
  address, etag, last_modified, content_hash, batch, tried_at, good_at, not_before, failures, error
)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
on conflict (address) do update set
  etag = excluded.etag,
  last_modified = excluded.last_modified,
  content_hash = excluded.content_hash,
  batch = excluded.batch,
  tried_at = excluded.tried_at,
  good_at = excluded.good_at,
  not_before = excluded.not_before,
  failures = excluded.failures,
  error = excluded.error
