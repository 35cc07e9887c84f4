-- Facts of models whose versions changed join the version of their period's first day again.
-- Grain: a model key and a period's first day that now belong to another version.
create temp table moved as
select distinct f.model_key, f.period_start, v.model_key as to_key
from star.fact_usage f
inner join star.dim_model d on d.model_key = f.model_key
inner join model_version v
  on v.model = d.model
  and v.from_day <= f.period_start
  and f.period_start < v.to_day
where d.model in (select model from touched_model) and v.model_key <> f.model_key;

update star.fact_usage as f
set model_key = m.to_key
from moved m
where f.model_key = m.model_key and f.period_start = m.period_start;
