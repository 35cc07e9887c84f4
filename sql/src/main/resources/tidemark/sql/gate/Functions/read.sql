-- Functions that the engine has. Grain: name, kind, body of a macro. Bodies only of macros that users' databases bring.
select
  lower(function_name) as name,
  function_type as kind,
  case when internal then null else macro_definition end as body
from duckdb_functions()
where function_type <> 'pragma'
group by all
