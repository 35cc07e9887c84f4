-- Loads that count, with what tells a person where to look. Grain: batch.
select batch_key, file, committed_at, data_version, read_on
from ops.batch
where unloaded_at is null
