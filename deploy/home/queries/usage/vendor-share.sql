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
with vendor_weekly as (
  select
    u.week,
    u.listed,
    u.vendor,
    max(u.vendor_name) as vendor_name,
    max(u.country) as country,
    count(*) as models,
    sum(u.tokens) as tokens
  from usage_weekly as u
  where u.week >= :since
  group by u.week, u.listed, u.vendor
),
compared as (
  select
    v.week,
    v.listed,
    v.vendor,
    v.vendor_name,
    v.country,
    v.models,
    v.tokens,
    sum(v.tokens) over (partition by v.week, v.listed) as listed_tokens,
    sum(v.tokens) over (partition by v.week) as week_tokens
  from vendor_weekly as v
)
select
  c.week,
  c.vendor,
  c.vendor_name,
  c.country,
  c.models,
  cast(c.tokens as bigint) as tokens,
  cast(c.tokens as double) / nullif(cast(c.listed_tokens as double), 0) as share_of_listed,
  cast(c.tokens as double) / nullif(cast(c.week_tokens as double), 0) as share_of_all
from compared as c
where c.listed
order by c.week, c.tokens desc, c.vendor
