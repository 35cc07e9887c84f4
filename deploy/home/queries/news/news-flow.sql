/*---
title: News by month and outlet
description: >
  Articles of each outlet by month of publication (UTC). Months before an outlet's feed begins are
  empty because the feed doesn't reach back, not because nothing was written.
tags: [news, trend]
parameters:
  - {name: since, type: date, description: the first day counted, default: 2025-01-01}
columns:
  - {name: month, description: month of publication}
  - {name: outlet, description: the outlet's name}
  - {name: articles, description: articles in that month, unit: articles}
chart: {type: bar, x: month, y: articles, series: outlet}
examples: ["since=2026-01-01"]
---*/
select
  d.month,
  n.outlet,
  count(*) as articles
from news as n
join star.dim_date as d on d.date = n.published_on
where n.published_on >= :since
group by d.month, n.outlet
order by 1, 2
