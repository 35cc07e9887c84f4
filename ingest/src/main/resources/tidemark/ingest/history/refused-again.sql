-- What the star refused of a load that came again. Grain: reason for a row. Parameter: the batch.
insert into ops.reject (batch_key, file, kind, file_row, column_name, value, reason)
select ?, '', kind, file_row, column_name, value[:200], reason
from load_reject
