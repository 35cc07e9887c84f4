-- What a replay takes over from the load that refused the rows. Grain: batch. Parameter: its key.
select read_on, cast(started_at as date) as started_on
from ops.batch
where batch_key = ?
