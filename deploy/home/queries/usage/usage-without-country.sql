/*---
title: Usage that no country holds
description: >
  Listed models whose maker's country isn't known, such as previews under openrouter/ and stealth/
  names, by ISO week, with their place and their part of the listed tokens. What they hold is
  missing from every country's figure of that week.
tags: [usage, quality]
columns:
  - {name: week, description: ISO week}
  - {name: model, description: the model's slug as ranked}
  - {name: rank, description: place among the listed models of that week}
  - {name: tokens, description: prompt and completion tokens, unit: tokens}
  - {name: share, description: part of the tokens of all listed models of that week, unit: fraction}
chart: {type: bar, x: week, y: share, series: model}
---*/
with ranked as (
  select
    u.week,
    u.model,
    u.country,
    u.tokens,
    row_number() over (partition by u.week order by u.tokens desc, u.model) as place,
    sum(u.tokens) over (partition by u.week) as listed_tokens
  from usage_weekly as u
  where u.listed
)
select
  r.week,
  r.model,
  r.place as rank,
  r.tokens,
  cast(r.tokens as double) / nullif(cast(r.listed_tokens as double), 0) as share
from ranked as r
where r.country is null
order by r.week, r.place
