-- The load counts no more. Parameters: when, the version that takes it back, the batch.
update ops.batch set unloaded_at = ?, unloaded_version = ? where batch_key = ?
