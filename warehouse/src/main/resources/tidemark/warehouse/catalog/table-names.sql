-- The tables of all catalogues. Grain: table.
select database_name, schema_name, table_name
from duckdb_tables()
where not internal
order by database_name, schema_name, table_name
