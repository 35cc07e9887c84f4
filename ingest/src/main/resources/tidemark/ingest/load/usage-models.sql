-- The models of the rows, asked for once, since the rows are many. Grain: model.
create temp table usage_model as
select model, min(period_start) as valid_from
from staged_usage
group by model;

insert into wanted_vendor select distinct vendor_of(model) from usage_model;
