/*---
title: Free and paid use
description: >
  Tokens of listed models by ISO week, split into what was used under a free variant (":free") and
  the rest. Shares are of the listed models' tokens. Some models are free of charge for a while
  without such a variant: they count as paid here, since the ranking doesn't say so.
tags: [usage, price, trend]
columns:
  - {name: week, description: ISO week}
  - {name: use, description: free or paid}
  - {name: models, description: how many listed models, unit: models}
  - {name: tokens, description: tokens of these models, unit: tokens}
  - {name: share, description: part of the tokens of all listed models, unit: fraction}
chart: {type: area, x: week, y: share, series: use}
---*/
with listed as (
  select
    u.week,
    case when u.variant = 'free' then 'free' else 'paid' end as kind,
    u.tokens
  from usage_weekly as u
  where u.listed
),
weekly as (
  select l.week, sum(l.tokens) as tokens
  from listed as l
  group by l.week
),
split as (
  select l.week, l.kind, count(*) as models, sum(l.tokens) as tokens
  from listed as l
  group by l.week, l.kind
)
select
  s.week,
  s.kind as use,
  s.models,
  cast(s.tokens as bigint) as tokens,
  cast(s.tokens as double) / nullif(cast(w.tokens as double), 0) as share
from split as s
join weekly as w on w.week = s.week
order by s.week, s.kind
