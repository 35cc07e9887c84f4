-- Stands for what texts mention in a load whose texts no one has read.
create temp view staged_mentions as
select
  null::varchar as fact,
  null::bigint as file_row,
  null::varchar as place,
  null::varchar as kind,
  null::varchar as target,
  null::integer as score,
  null::varchar as matched_text
where false;
