-- Rows of other loads that the star refuses now. Grain: reason for a row. The other database has
-- all that it refused.
insert into ops.reject (batch_key, file, kind, file_row, column_name, value, reason)
select r.batch_key, b.file, r.kind, r.file_row, r.column_name, r.value, r.reason
from __tidemark_beside.ops.reject r
inner join ops.batch b on b.batch_key = r.batch_key
where not exists (
  select 1 from ops.reject known
  where known.batch_key = r.batch_key and known.kind = r.kind and known.file_row = r.file_row
)
