-- Tables and views that users see. Grain: table or view.
with relation as (
  select database_name, schema_name, table_name as name, 'table' as type, comment
  from duckdb_tables()
  where not internal
  union all
  select database_name, schema_name, view_name as name, 'view' as type, comment
  from duckdb_views()
  where not internal
)
select database_name, schema_name, name, type, comment
from relation
where database_name not in ('system', 'temp')
  and not starts_with(database_name, '__tidemark_')
order by database_name, schema_name, name
