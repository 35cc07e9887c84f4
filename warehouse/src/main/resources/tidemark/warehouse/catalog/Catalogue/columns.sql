-- Columns of the tables and views that users see, in order. Grain: column.
select database_name, schema_name, table_name, column_name, data_type, is_nullable, comment
from duckdb_columns()
where not internal
  and database_name not in ('system', 'temp')
  and not starts_with(database_name, '__tidemark_')
order by database_name, schema_name, table_name, column_index
