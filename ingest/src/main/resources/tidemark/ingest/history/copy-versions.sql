-- Commits up to a version. Grain: commit. Parameter: the version.
create or replace temp table kept_version as
select * from ops.data_version where version <= ?
