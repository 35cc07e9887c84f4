-- The last commit up to an instant (UTC). Grain: one row. Parameter: the instant.
select max(version) as version from ops.data_version where committed_at <= ?
