-- The row of a load. Grain: batch. Parameters: in the order of the columns; the source by its name.
insert into ops.batch (
  batch_key, kind, connector, file, content_hash, bytes, encoding, declared_encoding, unpacked, source_key,
  read_on, rows_read, rows_loaded, rows_unchanged, rows_rejected, started_at, committed_at, data_version, mends
)
values (
  ?, ?, ?, ?, ?, ?, ?, ?, ?, (select source_key from star.dim_source where source = ?), ?, ?, ?, ?, ?, ?,
  ?, ?, ?
)
