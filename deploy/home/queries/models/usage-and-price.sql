/*---
title: A week's usage beside list prices
description: >
  The listed models of an ISO week with their list prices in US dollars per million tokens as they
  stood on the week's Monday, or else at the earliest reading after it. Models that no catalogue
  loaded knows have no price. Free variants cost 0. Nothing is said of what was paid: buyers
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
    u.model_key,
    u.model,
    u.vendor,
    u.tokens,
    row_number() over (order by u.tokens desc, u.model) as place
  from usage_weekly as u
  where u.week = :week and u.listed
)
select
  r.place as rank,
  r.model,
  r.vendor,
  r.tokens,
  m.prompt_price,
  m.completion_price
from ranked as r
left join models as m on m.model_key = r.model_key
order by r.place
