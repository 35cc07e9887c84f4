-- Of the typed usage: what is refused, what repeats, what is good. Grain: a row of the file.
-- Most files have no faulty row and repeat none, which costs less to know than which rows do.
set variable seen = (
  select {
    'has_faulty': count(problem) > 0,
    'has_repeated': count(*)
      > count(distinct hash(model, period_start, period_days, read_on, told_source))
  }
  from checked_usage
);

-- Rows that repeat the model, period, reading and source of an earlier row. Grain: a later row.
create table repeated_usage as
with suspect as (
  select hash(model, period_start, period_days, read_on, source) as key
  from checked_usage
  where problem is null and getvariable('seen')['has_repeated']
  group by key
  having count(*) > 1
),
found as (
  select place as row, *
  from checked_usage
  where problem is null
    and getvariable('seen')['has_repeated']
    and hash(model, period_start, period_days, read_on, source) in (from suspect)
)
select
  row,
  tokens,
  first_value(row) over earlier as first_row,
  first_value(tokens) over earlier as first_tokens,
  (tokens, prompt_tokens, completion_tokens, reasoning_tokens, requests, rank)
    is not distinct from first_value(
      (tokens, prompt_tokens, completion_tokens, reasoning_tokens, requests, rank)
    ) over earlier as is_same
from found
window earlier as (
  partition by model, period_start, period_days, read_on, source order by row
)
qualify row <> first_row;

insert into reject
select
  'usage',
  file_row(place),
  problem->>'$.column_name',
  clean(problem->>'$.value')[:200],
  problem->>'$.reason'
from checked_usage
where problem is not null and getvariable('seen')['has_faulty'];

insert into reject
select
  'usage',
  file_row(row),
  'tokens',
  tokens::varchar,
  'contradicts row ' || file_row(first_row) || ', which has other figures for the same model,'
    || ' period and reading (' || first_tokens || ' tokens); the first one is kept'
from repeated_usage
where not is_same;

insert into repeated
select 'usage', file_row(row)
from repeated_usage
where is_same;

create view good_usage as
select file_row(place) as file_row, * exclude (place, problem, told_source)
from checked_usage
where problem is null and place not in (select row from repeated_usage);
