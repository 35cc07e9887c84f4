-- Primary and foreign keys that the engine knows. Grain: key.
select
  database_name,
  schema_name,
  table_name,
  constraint_type,
  constraint_column_names,
  referenced_table,
  referenced_column_names
from duckdb_constraints()
where constraint_type in ('PRIMARY KEY', 'FOREIGN KEY')
  and database_name not in ('system', 'temp')
  and not starts_with(database_name, '__tidemark_')
order by database_name, schema_name, table_name, constraint_index
