-- Functions that the engine has. Grain: name, kind; of macros that users' databases bring each definition, with its body and parameters.
select
  lower(function_name) as name,
  function_type as kind,
  case when internal then null else database_name end as catalog,
  case when internal then null else schema_name end as schema,
  case when internal then null else parameters end as parameters,
  case when internal then null else macro_definition end as body
from duckdb_functions()
where function_type <> 'pragma'
group by all
order by all
