/*---
title: Usage around Lunar New Year
description: >
  Tokens of a country's listed models in the weeks around Lunar New Year, as an index against the
  mean of the weeks before it that are shown (1 means as in those weeks), beside the same index for
  all tokens of the market. Week 0 is the one that holds New Year's day. One country's curve says
  little unless it departs from the market's; model launches in the same weeks aren't taken out.
tags: [usage, country, calendar]
parameters:
  - {name: country, type: country, description: the country of the models' makers, default: CN}
  - name: weeks
    type: integer
    description: how many weeks before and after New Year are shown
    default: 6
    minimum: 1
    maximum: 20
columns:
  - {name: lunar_new_year, description: New Year's day in the Gregorian calendar}
  - {name: offset_weeks, description: "weeks from New Year's week, negative before it", unit: weeks}
  - {name: week, description: ISO week}
  - {name: tokens, description: tokens of the country's listed models, unit: tokens}
  - {name: index, description: tokens against their mean in the weeks before New Year}
  - {name: market_tokens, description: "all tokens of the week, other included", unit: tokens}
  - {name: market_index, description: market tokens against their mean in the weeks before New Year}
chart: {type: line, x: offset_weeks, y: index, series: lunar_new_year}
examples: ["country=US&weeks=4"]
---*/
with weekly as (
  select
    u.week,
    u.week_start,
    cast(sum(case when u.listed and u.country = :country then u.tokens else 0 end) as double)
      as tokens,
    cast(sum(u.tokens) as double) as market_tokens
  from usage_weekly as u
  group by u.week, u.week_start
),
new_year as (
  select distinct n.date as lunar_new_year, n.week_start
  from star.dim_date as n
  where n.date = n.lunar_new_year
),
around as (
  select
    n.lunar_new_year,
    cast(date_diff('day', n.week_start, w.week_start) / 7 as integer) as offset_weeks,
    w.week,
    w.tokens,
    w.market_tokens
  from new_year as n
  cross join weekly as w
  where date_diff('day', n.week_start, w.week_start) / 7 between 0 - :weeks and :weeks
),
base as (
  select a.lunar_new_year, avg(a.tokens) as tokens, avg(a.market_tokens) as market_tokens
  from around as a
  where a.offset_weeks < 0
  group by a.lunar_new_year
)
select
  a.lunar_new_year,
  a.offset_weeks,
  a.week,
  cast(a.tokens as bigint) as tokens,
  a.tokens / nullif(b.tokens, 0) as index,
  cast(a.market_tokens as bigint) as market_tokens,
  a.market_tokens / nullif(b.market_tokens, 0) as market_index
from around as a
join base as b on b.lunar_new_year = a.lunar_new_year
order by a.lunar_new_year, a.offset_weeks
