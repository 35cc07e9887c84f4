-- The day that the answer says it was made on, where it does.
set variable read_on = (
  select coalesce(day_of(json->>'$.meta.as_of'), getvariable('read_on')::date)::varchar
  from document
);
