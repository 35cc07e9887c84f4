/*---
title: News by outlet
description: >
  How many articles of each outlet are in the warehouse since a day, with the first and the last.
  Feeds differ in how far back they reach: a count says what was loaded, not how much an outlet
  writes.
tags: [news]
parameters:
  - {name: since, type: date, description: the first day counted, default: 2015-01-01}
columns:
  - {name: outlet, description: the outlet's name}
  - {name: country, description: "ISO 3166 alpha-2 of the outlet's country; empty where unknown"}
  - {name: language, description: language of its articles}
  - {name: articles, description: articles since that day, unit: articles}
  - {name: first_on, description: day of the first of them (UTC)}
  - {name: last_on, description: day of the last of them (UTC)}
chart: {type: bar, x: outlet, y: articles}
examples: ["since=2026-01-01"]
---*/
select
  n.outlet,
  n.outlet_country as country,
  n.language,
  count(*) as articles,
  min(n.published_on) as first_on,
  max(n.published_on) as last_on
from news as n
where n.published_on >= :since
group by n.outlet, n.outlet_country, n.language
order by 4 desc, 1, 3
