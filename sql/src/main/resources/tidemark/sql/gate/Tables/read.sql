-- Tables and views that users may read; of users' views what they say. Grain: table or view.
with relation as (
  select database_name, schema_name, table_name as name, internal, null as text from duckdb_tables()
  union all
  select database_name, schema_name, view_name, internal, sql from duckdb_views()
)
select database_name, schema_name, name, case when database_name <> 'warehouse' then text end as text
from relation
where not internal
  and database_name not in ('system', 'temp')
  and not starts_with(database_name, '__tidemark_')
  and (database_name <> 'warehouse' or schema_name in ('market', 'star', 'ops'))
order by database_name, schema_name, name
