-- Rows that the load had mended wait again. Parameter: the batch.
update ops.reject set followed_by = null where followed_by = ?
