/*---
title: A country's places among the top five
description: >
  How many of the five most used listed models of an ISO week come from a country, and what part
  of these five models' tokens is theirs. The share is that of the five together, neither of all
  listed models nor of the market. A country without a place gives 0 and 0; a week without any
  usage gives no row.
tags: [usage, country, ranking]
parameters:
  - {name: country, type: country, description: the country of the models' makers}
  - {name: week, type: week, description: the ISO week}
columns:
  - {name: week, description: the ISO week}
  - {name: country, description: the country asked for}
  - {name: places, description: "how many of the five most used models are the country's", unit: places}
  - {name: share, description: "part of the five models' tokens that is the country's", unit: fraction}
examples: ["country=CN&week=2026-W08"]
---*/
with ranked as (
  select
    u.week,
    u.country,
    u.tokens,
    row_number() over (order by u.tokens desc, u.model) as place
  from usage_weekly as u
  where u.week = :week and u.listed
)
select
  r.week,
  cast(:country as varchar) as country,
  cast(sum(case when r.country = :country then 1 else 0 end) as integer) as places,
  cast(sum(case when r.country = :country then r.tokens else 0 end) as double)
    / nullif(cast(sum(r.tokens) as double), 0) as share
from ranked as r
where r.place <= 5
group by r.week
