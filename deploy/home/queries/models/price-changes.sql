/*---
title: Changes of list prices
description: >
  Each change of a model's list price between two readings of the catalogue, in US dollars per
  million tokens. The day is that of the first reading that showed the new price: the change itself
  lies somewhere between this reading and the one before. Routers, whose price varies, and models
  without a price before or after are left out.
tags: [models, price]
parameters:
  - {name: since, type: date, description: the first day shown, default: 2015-01-01}
columns:
  - {name: changed_on, description: day of the first reading with the new price}
  - {name: model, description: the model's slug}
  - {name: vendor, description: the maker's id}
  - {name: prompt_price_before, description: price of prompt tokens before, unit: USD per million tokens}
  - {name: prompt_price, description: price of prompt tokens since, unit: USD per million tokens}
  - {name: prompt_change, description: "change of the prompt price; empty where it was 0", unit: fraction}
  - {name: completion_price_before, description: price of completion tokens before, unit: USD per million tokens}
  - {name: completion_price, description: price of completion tokens since, unit: USD per million tokens}
  - {name: completion_change, description: "change of the completion price; empty where it was 0", unit: fraction}
examples: ["since=2026-05-01"]
---*/
with versions as (
  select
    m.model,
    m.vendor,
    m.valid_from,
    cast(m.prompt_price as double) as prompt_price,
    cast(m.completion_price as double) as completion_price,
    cast(lag(m.prompt_price) over (partition by m.model order by m.valid_from) as double)
      as prompt_price_before,
    cast(lag(m.completion_price) over (partition by m.model order by m.valid_from) as double)
      as completion_price_before
  from models as m
)
select
  v.valid_from as changed_on,
  v.model,
  v.vendor,
  v.prompt_price_before,
  v.prompt_price,
  v.prompt_price / nullif(v.prompt_price_before, 0) - 1 as prompt_change,
  v.completion_price_before,
  v.completion_price,
  v.completion_price / nullif(v.completion_price_before, 0) - 1 as completion_change
from versions as v
where v.valid_from >= :since
  and (v.prompt_price <> v.prompt_price_before
    or v.completion_price <> v.completion_price_before)
order by v.valid_from desc, v.model
