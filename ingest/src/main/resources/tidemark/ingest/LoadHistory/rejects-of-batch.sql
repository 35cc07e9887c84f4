-- Refused rows of a load. Grain: a row of its file. Parameters: whether those that were replayed
-- count, too; the batch.
select batch_key, file, file_row, column_name, value, reason, kind, record, followed_by
from ops.reject
where (followed_by is null or ?) and batch_key = ?
order by batch_key, file_row nulls last
