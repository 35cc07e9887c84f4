-- Rows of a mended file and the refusal each goes back to. Grain: row of the mended file.
-- Parameters: the mended file's rows as Parquet.
create or replace temp table replayed as
select
  m.file_row,
  m.kind,
  coalesce(any_value(r.first_batch), any_value(r.batch_key)) as first_batch,
  coalesce(any_value(r.first_row), any_value(r.file_row)) as first_row
from read_parquet(?) m
inner join ops.reject r
  on r.batch_key = m.batch_key and r.file_row = m.row and r.kind = m.kind
group by m.file_row, m.kind;
