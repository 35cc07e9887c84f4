/*---
title: When one country's models pass another's
description: >
  The first ISO week in which the listed models of one country have more tokens than those of the
  other, after a week in which they had not. A lead held since the first week on record is no
  crossing: then there is no row, nor is there one if the country never passes. Models that a
  ranking doesn't list count for nobody; a week without a listed model of a country counts as 0.
tags: [usage, country]
parameters:
  - {name: country, type: country, description: the country that passes}
  - {name: rival, type: country, description: the country that is passed}
columns:
  - {name: week, description: ISO week of the crossing}
  - {name: tokens, description: tokens of the country's listed models in that week, unit: tokens}
  - {name: rival_tokens, description: tokens of the rival's listed models in that week, unit: tokens}
examples: ["country=CN&rival=US"]
---*/
with weekly as (
  select
    u.week,
    sum(case when u.country = :country then u.tokens else 0 end) as tokens,
    sum(case when u.country = :rival then u.tokens else 0 end) as rival_tokens
  from usage_weekly as u
  where u.listed
  group by u.week
),
compared as (
  select
    w.week,
    w.tokens,
    w.rival_tokens,
    lag(w.tokens - w.rival_tokens) over (order by w.week) as lead_before
  from weekly as w
)
select
  c.week,
  cast(c.tokens as bigint) as tokens,
  cast(c.rival_tokens as bigint) as rival_tokens
from compared as c
where c.tokens > c.rival_tokens and c.lead_before <= 0
order by c.week
limit 1
