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
split as (
  select l.week, l.kind, count(*) as models, sum(l.tokens) as tokens
  from listed as l
  group by l.week, l.kind
),
compared as (
  select
    s.week,
    s.kind,
    s.models,
    s.tokens,
    sum(s.tokens) over (partition by s.week) as week_tokens
  from split as s
)
select
  c.week,
  c.kind as use,
  c.models,
  cast(c.tokens as bigint) as tokens,
  cast(c.tokens as double) / nullif(cast(c.week_tokens as double), 0) as share
from compared as c
order by c.week, c.kind
