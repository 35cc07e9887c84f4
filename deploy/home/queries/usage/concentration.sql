/*---
title: How concentrated the listed usage is
description: >
  For each ISO week, what part of the listed models' tokens the first, the first three and the
  first five models hold, and the Herfindahl index over the listed models' vendors (1 means one
  vendor holds all, 0.1 means ten equal vendors). All shares are of listed tokens. Models whose
  maker isn't known count as one vendor.
tags: [usage, vendor, ranking]
columns:
  - {name: week, description: ISO week}
  - {name: top1_share, description: the most used model's part, unit: fraction}
  - {name: top3_share, description: the three most used models' part, unit: fraction}
  - {name: top5_share, description: the five most used models' part, unit: fraction}
  - {name: vendors, description: how many vendors have a listed model, unit: vendors}
  - {name: herfindahl, description: "sum of the squared shares of the vendors, 0 to 1"}
chart: {type: line, x: week, y: herfindahl}
---*/
with ranked as (
  select
    u.week,
    u.vendor,
    u.tokens,
    row_number() over (partition by u.week order by u.tokens desc, u.model) as place
  from usage_weekly as u
  where u.listed
),
weekly as (
  select
    r.week,
    cast(sum(r.tokens) as double) as tokens,
    cast(sum(case when r.place <= 1 then r.tokens else 0 end) as double) as top1_tokens,
    cast(sum(case when r.place <= 3 then r.tokens else 0 end) as double) as top3_tokens,
    cast(sum(case when r.place <= 5 then r.tokens else 0 end) as double) as top5_tokens
  from ranked as r
  group by r.week
),
vendor_weekly as (
  select r.week, r.vendor, cast(sum(r.tokens) as double) as tokens
  from ranked as r
  group by r.week, r.vendor
)
select
  w.week,
  w.top1_tokens / nullif(w.tokens, 0) as top1_share,
  w.top3_tokens / nullif(w.tokens, 0) as top3_share,
  w.top5_tokens / nullif(w.tokens, 0) as top5_share,
  count(*) as vendors,
  sum((v.tokens / nullif(w.tokens, 0)) * (v.tokens / nullif(w.tokens, 0))) as herfindahl
from weekly as w
join vendor_weekly as v on v.week = w.week
group by w.week, w.tokens, w.top1_tokens, w.top3_tokens, w.top5_tokens
order by w.week
