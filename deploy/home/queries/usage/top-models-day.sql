/*---
title: The most used models of a day
description: >
  The models that the ranking of a day lists, most used first. The share is that of all tokens of
  the day, including those of models the ranking doesn't list ("other"). Days come from OpenRouter's
  daily export; the bundled history holds three of them.
tags: [usage, model, ranking]
parameters:
  - {name: day, type: date, description: the day in UTC, default: 2026-10-07}
columns:
  - {name: rank, description: "place among the listed models, 1 for the most used"}
  - {name: model, description: the model's slug as ranked}
  - {name: vendor, description: "the maker's id, or unknown"}
  - {name: country, description: "ISO 3166 alpha-2 of the maker's country; empty where unknown"}
  - {name: tokens, description: prompt and completion tokens, unit: tokens}
  - {name: share, description: "part of all tokens of the day, other included", unit: fraction}
chart: {type: bar, x: model, y: tokens}
examples: ["day=2026-10-07", "day=2026-09-30"]
---*/
with ranked as (
  select
    u.model,
    u.vendor,
    u.country,
    u.listed,
    u.tokens,
    sum(u.tokens) over () as day_tokens,
    row_number() over (partition by u.listed order by u.tokens desc, u.model) as place
  from usage_daily as u
  where u.day = :day
)
select
  r.place as rank,
  r.model,
  r.vendor,
  r.country,
  r.tokens,
  cast(r.tokens as double) / nullif(cast(r.day_tokens as double), 0) as share
from ranked as r
where r.listed
order by r.place
