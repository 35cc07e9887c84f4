/*---
title: The race for context length
description: >
  For the models of each month of creation (as OpenRouter's catalogue dates them): how many there
  are, the longest and the average context, and the longest context of any model up to then. Each
  model counts once, in its current version; routers are left out.
tags: [models]
columns:
  - {name: month, description: month of creation}
  - {name: models, description: models created in it, unit: models}
  - {name: average_context, description: their mean context length, unit: tokens}
  - {name: longest_context, description: the longest context among them, unit: tokens}
  - {name: record_context, description: the longest context of any model up to that month, unit: tokens}
chart: {type: line, x: month, y: record_context}
---*/
with created as (
  select d.month, m.context_length
  from models as m
  join star.dim_date as d on d.date = m.created_on
  where m.is_current and m.model_kind = 'model' and m.context_length > 0
),
monthly as (
  select
    c.month,
    count(*) as models,
    avg(c.context_length) as average_context,
    max(c.context_length) as longest_context
  from created as c
  group by c.month
)
select
  y.month,
  y.models,
  cast(round(y.average_context) as bigint) as average_context,
  y.longest_context,
  max(y.longest_context) over (order by y.month) as record_context
from monthly as y
order by y.month
