-- Refused rows. Grain: a row of a file. Parameter: whether those that were replayed count, too.
select batch_key, file, file_row, column_name, value, reason, kind, record, followed_by
from ops.reject
where followed_by is null or ?
order by batch_key, file_row nulls last
