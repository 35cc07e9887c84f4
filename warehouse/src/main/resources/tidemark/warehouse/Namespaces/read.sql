-- The schemas that readers may stand in. Grain: schema. The warehouse's own main is empty, so it's hidden.
select database_name, schema_name
from duckdb_schemas()
where database_name not in ('system', 'temp')
  and schema_name not in ('information_schema', 'pg_catalog')
  and not (database_name = 'warehouse' and schema_name = 'main')
order by database_name, schema_name
