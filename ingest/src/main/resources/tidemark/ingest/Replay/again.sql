-- Rows refused again go back to their first refusal. Parameter: the new batch.
update ops.reject as r
set first_batch = p.first_batch, first_row = p.first_row
from replayed p
where r.batch_key = ? and r.file_row = p.file_row and r.kind = p.kind;
