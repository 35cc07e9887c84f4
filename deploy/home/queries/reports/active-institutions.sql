/*---
title: Who publishes research
description: >
  Institutions by the number of their research reports since a day, with the number of sectors they
  wrote on and the first and last day. Brokers stand beside consultancies, companies and
  associations; reports whose institution isn't given count under the unknown one.
tags: [reports, institution]
parameters:
  - {name: since, type: date, description: the first day counted, default: 2015-01-01}
columns:
  - {name: institution, description: the institution's id}
  - {name: institution_name, description: its English name}
  - {name: kind, description: "what it is: broker, consultancy, company, association …"}
  - {name: country, description: "ISO 3166 alpha-2 of its country; empty where unknown"}
  - {name: reports, description: reports since that day, unit: reports}
  - {name: sectors, description: sectors these are filed under, unit: sectors}
  - {name: first_on, description: day of the first of them}
  - {name: last_on, description: day of the last of them}
chart: {type: bar, x: institution_name, y: reports}
examples: ["since=2026-01-01"]
---*/
select
  r.institution,
  r.institution_name,
  r.institution_kind as kind,
  r.institution_country as country,
  count(*) as reports,
  count(distinct r.sector) as sectors,
  min(r.published_on) as first_on,
  max(r.published_on) as last_on
from reports as r
where r.published_on >= :since
group by r.institution, r.institution_name, r.institution_kind, r.institution_country
order by 5 desc, 1
