-- The comments of a table and its columns. Grain: comment; the table's has no column. Parameters:
-- catalogue and table, twice.
select null as column_name, comment
from duckdb_tables()
where database_name = ? and schema_name = 'star' and table_name = ? and comment is not null
union all
select column_name, comment
from duckdb_columns()
where database_name = ? and schema_name = 'star' and table_name = ? and comment is not null
