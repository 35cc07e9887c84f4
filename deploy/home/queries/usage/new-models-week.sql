/*---
title: Models new in the ranking
description: >
  Models that a weekly ranking listed for the first time, with their place and tokens in that week
  and the most tokens they ever had in one. The first week on record is left out, since everything
  would be new in it. A model is new when it enters the list, not when it was published.
tags: [usage, model]
parameters:
  - {name: since, type: week, description: the first ISO week shown, default: 2026-W01}
columns:
  - {name: week, description: ISO week of the first listing}
  - {name: model, description: the model's slug as ranked}
  - {name: vendor, description: "the maker's id, or unknown"}
  - {name: country, description: "ISO 3166 alpha-2 of the maker's country; empty where unknown"}
  - {name: rank, description: place among the listed models of that week}
  - {name: tokens, description: tokens in that week, unit: tokens}
  - {name: best_tokens, description: most tokens in any one week on record, unit: tokens}
  - {name: weeks, description: in how many weeks it has been listed, unit: weeks}
examples: ["since=2026-W07"]
---*/
with ranked as (
  select
    u.week,
    u.model,
    u.vendor,
    u.country,
    u.tokens,
    row_number() over (partition by u.week order by u.tokens desc, u.model) as place
  from usage_weekly as u
  where u.listed
),
first_listing as (
  select
    r.model,
    min(r.week) as week,
    max(r.tokens) as best_tokens,
    count(*) as weeks
  from ranked as r
  group by r.model
),
record as (
  select min(r.week) as week
  from ranked as r
)
select
  r.week,
  r.model,
  r.vendor,
  r.country,
  r.place as rank,
  r.tokens,
  f.best_tokens,
  f.weeks
from first_listing as f
join ranked as r on r.model = f.model and r.week = f.week
cross join record as b
where r.week > b.week and r.week >= :since
order by r.week, r.place
