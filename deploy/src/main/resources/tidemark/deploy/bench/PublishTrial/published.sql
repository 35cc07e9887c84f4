-- What a publication holds: the star's tables and the market's views. Grain: table.
select table_schema, table_name
from information_schema.tables
where table_catalog = current_database()
  and (table_schema = 'market' or table_schema = 'star' and table_type = 'BASE TABLE')
order by table_schema, table_name
