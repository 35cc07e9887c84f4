/*---
title: Research reports by sector and month
description: >
  How many research reports were published on each sector in each month, by how many institutions,
  and the sector's part of the month's reports. A report counts for the sector it is filed under,
  carried up the hierarchy to the level asked for: 1 gives the industries of Shenwan's
  classification, 2 their branches, 3 all that is finer. Sectors that aren't known stand under
  "unknown". The lists loaded cover some days and some industries only, so compare sectors within
  a month rather than months.
tags: [reports, sector]
parameters:
  - {name: level, type: integer, description: level of the sector hierarchy, default: 1, minimum: 1, maximum: 3}
columns:
  - {name: month, description: month of publication}
  - {name: sector, description: the sector's id}
  - {name: sector_name, description: the sector's name}
  - {name: reports, description: reports on it, unit: reports}
  - {name: institutions, description: institutions that published them, unit: institutions}
  - {name: share, description: part of all reports of the month, unit: fraction}
chart: {type: bar, x: month, y: reports, series: sector_name}
examples: ["level=2"]
---*/
with placed as (
  select
    s.sector,
    case
      when s.level <= :level then s.sector
      when p.level <= :level then p.sector
      else g.sector
    end as ancestor,
    case
      when s.level <= :level then s.name
      when p.level <= :level then p.name
      else g.name
    end as ancestor_name
  from star.dim_sector as s
  left join star.dim_sector as p on p.sector_key = s.parent_key
  left join star.dim_sector as g on g.sector_key = p.parent_key
),
filed as (
  select
    d.month,
    coalesce(a.ancestor, 'unknown') as sector,
    coalesce(a.ancestor_name, 'Unknown') as sector_name,
    r.institution
  from reports as r
  join star.dim_date as d on d.date = r.published_on
  left join placed as a on a.sector = r.sector
),
monthly as (
  select f.month, count(*) as reports
  from filed as f
  group by f.month
)
select
  f.month,
  f.sector,
  f.sector_name,
  count(*) as reports,
  count(distinct f.institution) as institutions,
  cast(count(*) as double) / m.reports as share
from filed as f
join monthly as m on m.month = f.month
group by f.month, f.sector, f.sector_name, m.reports
order by 1, 4 desc, 2
