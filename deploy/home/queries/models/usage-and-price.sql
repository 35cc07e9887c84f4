/*---
title: A week's usage beside list prices
description: >
  The listed models of an ISO week with their list prices in US dollars per million tokens as they
  stood on the week's Monday (or at the earliest reading after it). Models that no bundled
  catalogue knows have no price. Free variants cost 0. Nothing is said of what was paid: buyers
  have discounts, caches and plans.
tags: [models, price, usage]
parameters:
  - {name: week, type: week, description: the ISO week, default: 2026-W18}
columns:
  - {name: rank, description: "place among the listed models, 1 for the most used"}
  - {name: model, description: the model's slug as ranked}
  - {name: vendor, description: "the maker's id, or unknown"}
  - {name: tokens, description: prompt and completion tokens, unit: tokens}
  - {name: prompt_price, description: list price of prompt tokens, unit: USD per million tokens}
  - {name: completion_price, description: list price of completion tokens, unit: USD per million tokens}
examples: ["week=2026-W08"]
---*/
with ranked as (
  select
    u.week_start,
    u.model,
    u.vendor,
    u.tokens,
    row_number() over (order by u.tokens desc, u.model) as place
  from usage_weekly as u
  where u.week = :week and u.listed
),
earliest as (
  select m.model, min(m.valid_from) as valid_from
  from models as m
  group by m.model
)
select
  r.place as rank,
  r.model,
  r.vendor,
  r.tokens,
  m.prompt_price,
  m.completion_price
from ranked as r
left join earliest as e on e.model = r.model
left join models as m
  on m.model = r.model
  and m.valid_from <= case when e.valid_from > r.week_start then e.valid_from else r.week_start end
  and m.valid_to > case when e.valid_from > r.week_start then e.valid_from else r.week_start end
order by r.place
