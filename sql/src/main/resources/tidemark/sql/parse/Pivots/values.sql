-- The values that a PIVOT without an IN list makes columns of, in the engine's order. Grain: value. Value and source stand for the statement's own.
select distinct cast(value as varchar)
from source
where value is not null
order by 1
