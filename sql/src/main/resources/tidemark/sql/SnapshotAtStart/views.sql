-- Views of attached databases that may look at the engine's catalogue, directly or through another view. Grain: view.
-- Once one view of a database does, all of its views are suspect.
with attached as (
  select database_name, lower(view_name) as name, sql
  from duckdb_views()
  where not internal
    and database_name not in ('warehouse', 'system', 'temp')
)
select distinct name
from attached
where database_name in (
  select database_name
  from attached
  where regexp_matches(lower(sql), 'duckdb_|pragma_|information_schema|pg_|sqlite_|query|show|describe|summarize')
)
