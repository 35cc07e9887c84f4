/*---
title: Weekly tokens by country
description: >
  Tokens of each ISO week by the country of the models' makers. Counts listed models only: what a
  ranking lumps together as "other" has no country and stays out. Listed models whose maker isn't
  known stand under "unknown". A country that has no listed model in a week has no row. The newest
  week may have been unfinished when it was read; see freshness.
tags: [usage, country, trend]
columns:
  - {name: week, description: "ISO week, Monday to Sunday"}
  - {name: country, description: "ISO 3166 alpha-2 of the maker's country, or unknown"}
  - {name: tokens, description: "prompt and completion tokens of the country's listed models", unit: tokens}
chart: {type: line, x: week, y: tokens, series: country}
---*/
select
  u.week,
  coalesce(u.country, 'unknown') as country,
  cast(sum(u.tokens) as bigint) as tokens
from usage_weekly as u
where u.listed
group by u.week, coalesce(u.country, 'unknown')
order by 1, 2
