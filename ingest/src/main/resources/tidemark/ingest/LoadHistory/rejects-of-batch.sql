-- Refused rows of a load. Grain: a row of its file. Parameter: the batch.
select batch_key, file, file_row, column_name, value, reason
from ops.reject
where batch_key = ?
order by batch_key, file_row nulls last
