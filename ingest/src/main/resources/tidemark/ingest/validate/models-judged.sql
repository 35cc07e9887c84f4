-- Of the typed catalogue: what is refused, what repeats, what is good. Grain: a row of the file.
-- Which ranked slug each row is known by: where several ids claim one, the id that is nearest to
-- the slug gets it and the others go by their id. Grain: a good row.
create table named_models as
select
  rowid as row,
  case
    when row_number() over (
      partition by read_on, source, ranked_slug
      order by levenshtein(catalogue_id, ranked_slug), length(catalogue_id), rowid
    ) = 1 then ranked_slug
    else catalogue_id
  end as model
from checked_models
where problem is null;

-- Rows that repeat a model of the same reading. Grain: a later row.
create table repeated_models as
select
  n.row,
  n.model,
  first_value(n.row) over earlier as first_row,
  hash(c.name, c.created_on, c.context_length, c.modality, c.prompt_price, c.completion_price, c.kind)
    = first_value(
      hash(c.name, c.created_on, c.context_length, c.modality, c.prompt_price, c.completion_price, c.kind)
    ) over earlier as is_same
from named_models n
inner join checked_models c on c.rowid = n.row
window earlier as (partition by c.read_on, c.source, n.model order by n.row)
qualify n.row <> first_row;

insert into reject
select 'models', file_row(rowid), problem.column_name, problem.value, problem.reason
from checked_models
where problem is not null;

insert into reject
select
  'models',
  file_row(row),
  'id',
  model,
  'contradicts row ' || file_row(first_row) || ', which says otherwise of the same model on the'
    || ' same day; the first one is kept'
from repeated_models
where not is_same;

insert into repeated
select 'models', file_row(row)
from repeated_models
where is_same;

create view good_models as
select file_row(c.rowid) as file_row, n.model, c.* exclude (problem, slug, ranked_slug)
from checked_models c
inner join named_models n on n.row = c.rowid
where c.rowid not in (select row from repeated_models);
