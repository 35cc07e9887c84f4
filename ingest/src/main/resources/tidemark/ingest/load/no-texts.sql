-- Stands for what texts mention and claim in a load whose texts no one has read.
create temp view staged_mentions as
select
  null::varchar as fact,
  null::bigint as file_row,
  null::varchar as place,
  null::varchar as kind,
  null::varchar as target,
  null::double as score,
  null::varchar as matched_text
where false;

create temp view staged_found_claims as
select
  null::varchar as fact,
  null::bigint as file_row,
  null::varchar as place,
  null::varchar as metric,
  null::varchar as scope,
  null::varchar as period,
  null::double as value,
  null::varchar as unit,
  null::varchar as quote
where false;
