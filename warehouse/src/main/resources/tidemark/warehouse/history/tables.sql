-- How the star's tables of a database are made. Grain: table. Parameter: the catalogue.
select table_name, sql
from duckdb_tables()
where database_name = ? and schema_name = 'star'
order by table_name
