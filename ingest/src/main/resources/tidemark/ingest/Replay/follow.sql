-- Earlier refusals of the replayed rows wait no longer. Parameters: the new batch, twice.
update ops.reject as r
set followed_by = ?
from replayed p
where r.batch_key <> ?
  and r.followed_by is null
  and r.kind = p.kind
  and coalesce(r.first_batch, r.batch_key) = p.first_batch
  and coalesce(r.first_row, r.file_row) = p.first_row;
