/*---
title: Vendors' shares, week by week
description: >
  Tokens of each vendor's listed models by ISO week, with their part of all listed tokens and of
  all tokens of the week. The first share speaks of the models a ranking lists, the second of the
  market, with "other" in it. Vendors that can't be known stand under "unknown".
tags: [usage, vendor, trend]
parameters:
  - {name: since, type: week, description: the first ISO week shown, default: 2026-W01}
columns:
  - {name: week, description: ISO week}
  - {name: vendor, description: "the vendor's id, or unknown"}
  - {name: vendor_name, description: the vendor's name}
  - {name: country, description: "ISO 3166 alpha-2 of the vendor's country; empty where unknown"}
  - {name: models, description: how many of its models are listed, unit: models}
  - {name: tokens, description: tokens of its listed models, unit: tokens}
  - {name: share_of_listed, description: part of the tokens of all listed models, unit: fraction}
  - {name: share_of_all, description: "part of all tokens of the week, other included", unit: fraction}
chart: {type: area, x: week, y: share_of_listed, series: vendor_name}
examples: ["since=2025-W29"]
---*/
with weekly as (
  select
    u.week,
    sum(u.tokens) as tokens,
    sum(case when u.listed then u.tokens else 0 end) as listed_tokens
  from usage_weekly as u
  where u.week >= :since
  group by u.week
),
vendor_weekly as (
  select
    u.week,
    u.vendor,
    max(u.vendor_name) as vendor_name,
    max(u.country) as country,
    count(*) as models,
    sum(u.tokens) as tokens
  from usage_weekly as u
  where u.week >= :since and u.listed
  group by u.week, u.vendor
)
select
  v.week,
  v.vendor,
  v.vendor_name,
  v.country,
  v.models,
  cast(v.tokens as bigint) as tokens,
  cast(v.tokens as double) / nullif(cast(w.listed_tokens as double), 0) as share_of_listed,
  cast(v.tokens as double) / nullif(cast(w.tokens as double), 0) as share_of_all
from vendor_weekly as v
join weekly as w on w.week = v.week
order by v.week, v.tokens desc, v.vendor
