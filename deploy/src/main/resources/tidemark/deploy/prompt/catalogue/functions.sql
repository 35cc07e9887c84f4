-- Functions that statements may call, each form of them. Grain: function and form.
select
  function_name,
  function_type,
  function_name
    || '('
    || coalesce(
      list_aggregate(
        list_transform(
          list_zip(parameters, parameter_types),
          lambda pair: concat_ws(' ', pair[1], pair[2])
        ),
        'string_agg',
        ', '
      ),
      ''
    )
    || coalesce(', ' || varargs || ' …', '')
    || ')'
    || coalesce(' → ' || return_type, '') as form,
  description
from duckdb_functions()
where function_type <> 'pragma'
  and coalesce(description not ilike 'internal only%', true)
  and regexp_matches(function_name, '^[a-z][a-z0-9_]*$')
  -- What reaches outside is refused, so it is of no use to know it.
  and not regexp_matches(
    function_name,
    '^(read_.*|.*_scan|glob|sniff_csv|parquet_.*|query|query_table|sleep_ms|pg_.*|has_.*_privilege)$|_internal|^(nextval|currval|getenv|duckdb_secrets|duckdb_settings|write_log|checkpoint|force_checkpoint)$'
  )
order by function_name, function_type, form
