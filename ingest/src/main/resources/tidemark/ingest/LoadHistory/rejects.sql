-- Refused rows. Grain: a row of a file.
select batch_key, file, file_row, column_name, value, reason
from ops.reject
order by batch_key, file_row nulls last
