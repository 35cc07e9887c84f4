/*---
title: One model, week by week
description: >
  Tokens of a model in each ISO week in which a ranking listed it, its place there, and its part of
  all tokens of the week, other included. A week without a row means that the model wasn't listed,
  not that nobody used it. Variants such as ":free" are models of their own.
tags: [usage, model, trend]
parameters:
  - name: model
    type: text
    description: the model's slug as ranked, such as moonshotai/kimi-k2.5-0127
columns:
  - {name: week, description: ISO week}
  - {name: model, description: the model's slug}
  - {name: rank, description: place among the listed models of the week}
  - {name: tokens, description: prompt and completion tokens, unit: tokens}
  - {name: share, description: "part of all tokens of the week, other included", unit: fraction}
chart: {type: line, x: week, y: tokens}
examples: ["model=moonshotai/kimi-k2.5-0127", "model=x-ai/grok-code-fast-1"]
---*/
with weekly as (
  select
    u.week,
    u.model,
    u.listed,
    u.tokens,
    sum(u.tokens) over (partition by u.week) as week_tokens,
    row_number() over (
      partition by u.week, u.listed order by u.tokens desc, u.model
    ) as place
  from usage_weekly as u
)
select
  w.week,
  w.model,
  w.place as rank,
  w.tokens,
  cast(w.tokens as double) / nullif(cast(w.week_tokens as double), 0) as share
from weekly as w
where w.model = :model and w.listed
order by w.week
