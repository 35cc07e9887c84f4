-- Whether a database has been migrated at all. Grain: table.
select table_name
from duckdb_tables()
where database_name = current_database() and schema_name = 'ops' and table_name = 'migration'
