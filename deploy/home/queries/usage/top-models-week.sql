/*---
title: The most used models of a week
description: >
  The models that the ranking of an ISO week lists, most used first. The share is that of all
  tokens of the week, including those of models the ranking doesn't list ("other"), so the shares
  add up to less than 1.
tags: [usage, model, ranking]
parameters:
  - {name: week, type: week, description: the ISO week}
columns:
  - {name: rank, description: "place among the listed models, 1 for the most used"}
  - {name: model, description: the model's slug as ranked}
  - {name: vendor, description: "the maker's id, or unknown"}
  - {name: country, description: "ISO 3166 alpha-2 of the maker's country; empty where unknown"}
  - {name: tokens, description: prompt and completion tokens, unit: tokens}
  - {name: share, description: "part of all tokens of the week, other included", unit: fraction}
chart: {type: bar, x: model, y: tokens}
examples: ["week=2026-W08"]
---*/
with ranked as (
  select
    u.model,
    u.vendor,
    u.country,
    u.listed,
    u.tokens,
    sum(u.tokens) over () as week_tokens,
    row_number() over (partition by u.listed order by u.tokens desc, u.model) as place
  from usage_weekly as u
  where u.week = :week
)
select
  r.place as rank,
  r.model,
  r.vendor,
  r.country,
  r.tokens,
  cast(r.tokens as double) / nullif(cast(r.week_tokens as double), 0) as share
from ranked as r
where r.listed
order by r.place
