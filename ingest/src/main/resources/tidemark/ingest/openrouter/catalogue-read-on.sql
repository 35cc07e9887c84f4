-- The day that the wrapper says it was fetched on, where it does.
set variable read_on = (
  select
    coalesce(
      day_of(json->>'$.fetched_at'), day_of(json->>'$.updated_at'), getvariable('read_on')::date
    )::varchar
  from document
);
