-- Loads so far, as the star's history needs them. Grain: batch.
select batch_key, data_version, rows_loaded + rows_unchanged > 0 as brought, unloaded_version
from ops.batch
order by data_version, batch_key
