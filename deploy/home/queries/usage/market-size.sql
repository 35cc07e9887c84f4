/*---
title: The size of the market, week by week
description: >
  All tokens of each ISO week, listed or not, how much of it the listed models hold, and the change
  against the week before. Weeks that were unfinished when read are marked: their totals are too
  low and so is their change.
tags: [usage, trend]
columns:
  - {name: week, description: ISO week}
  - {name: tokens, description: "all tokens of the week, other included", unit: tokens}
  - {name: listed_tokens, description: tokens of the listed models, unit: tokens}
  - {name: listed_share, description: the listed models' part of all tokens, unit: fraction}
  - {name: change, description: "change of all tokens against the week before on record", unit: fraction}
  - {name: is_complete, description: whether the week was over when it was read}
chart: {type: line, x: week, y: tokens}
---*/
with weekly as (
  select
    u.week,
    sum(u.tokens) as tokens,
    sum(case when u.listed then u.tokens else 0 end) as listed_tokens,
    min(case when u.is_complete then 1 else 0 end) as complete
  from usage_weekly as u
  group by u.week
),
compared as (
  select
    w.week,
    w.tokens,
    w.listed_tokens,
    w.complete,
    lag(w.tokens) over (order by w.week) as tokens_before
  from weekly as w
)
select
  c.week,
  cast(c.tokens as bigint) as tokens,
  cast(c.listed_tokens as bigint) as listed_tokens,
  cast(c.listed_tokens as double) / nullif(cast(c.tokens as double), 0) as listed_share,
  cast(c.tokens as double) / nullif(cast(c.tokens_before as double), 0) - 1 as change,
  c.complete = 1 as is_complete
from compared as c
order by c.week
