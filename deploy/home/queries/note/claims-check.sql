/*---
title: The note's claims, recomputed
description: >
  Each claim of a report or article beside the value recomputed from the warehouse, the difference
  and a verdict. Only listed models and weeks that were over when read count, as they stand in the
  latest reading. A claim's period is often a month: a week belongs to the month that holds its
  Thursday, that is most of its days. Where a claim doesn't name its week, the week of the month
  that comes nearest to the claim is taken (the latest of equals) and named, and the values of the
  month's other weeks are given as a range: the verdict is the kindest that the data allows, and the
  range shows how kind. A first crossing is the first on record: a week ahead after a week not ahead.
  Supported means equal after rounding to the digits the claim has.
tags: [note, claims, usage]
columns:
  - {name: institution, description: the id of the institution whose report claims}
  - {name: report, description: the id of the report or article}
  - {name: metric, description: what was measured}
  - {name: scope, description: what it was measured of}
  - {name: period, description: the period claimed}
  - {name: unit, description: the unit of claimed and recomputed; boolean is 1 for true and 0 for false}
  - {name: claimed, description: the value claimed}
  - {name: week, description: "the ISO week that the recomputed value is of; empty where there is none"}
  - {name: recomputed, description: the value from the warehouse; empty where it cannot be checked}
  - {name: difference, description: recomputed less claimed}
  - {name: verdict, description: "supported, contradicted or cannot be checked"}
  - {name: why, description: how the verdict came about}
---*/
with listed as (
  select
    u.week,
    u.country,
    u.tokens,
    row_number() over (partition by u.week order by u.tokens desc, u.model) as place
  from usage_weekly as u
  where u.listed and u.is_complete
),
weeks as (
  select distinct l.week, d.month
  from listed as l
  join star.dim_date as d on d.iso_week = l.week and d.weekday = 4
),
statement as (
  select
    c.claim_key as claim,
    c.institution,
    coalesce(c.report, c.article) as report,
    c.metric,
    c.scope,
    c.period,
    c.unit,
    c.value,
    case
      when c.metric = 'weekly tokens' and c.unit = 'boolean'
        and c.scope like 'models of __ against models of __'
        then 'crossing'
      when c.metric = 'places' and c.scope like 'top five models, __' then 'places'
      when c.metric = 'share of tokens' and c.scope like '__ within the top five models'
        then 'share'
      else 'none'
    end as rule,
    case
      when c.scope like 'models of __ against models of __' then substring(c.scope, 11, 2)
      when c.scope like 'top five models, __' then substring(c.scope, 18, 2)
      when c.scope like '__ within the top five models' then substring(c.scope, 1, 2)
    end as country,
    case
      when c.scope like 'models of __ against models of __' then substring(c.scope, 32, 2)
    end as rival,
    case
      when c.unit <> 'fraction' then 0.0
      when round(c.value, 2) = c.value then 0.005
      when round(c.value, 3) = c.value then 0.0005
      else 0.00005
    end as tolerance
  from claims as c
),
covered as (
  select s.claim, count(*) as weeks
  from statement as s
  join weeks as k on k.month = s.period or k.week = s.period
  group by s.claim
),
rivalry as (
  select
    s.claim,
    l.week,
    sum(case when l.country = s.country then l.tokens else 0 end) as tokens,
    sum(case when l.country = s.rival then l.tokens else 0 end) as rival_tokens
  from statement as s
  cross join listed as l
  where s.rule = 'crossing'
  group by s.claim, l.week
),
rivalry_before as (
  select
    r.claim,
    r.week,
    r.tokens - r.rival_tokens as lead_now,
    lag(r.tokens - r.rival_tokens) over (partition by r.claim order by r.week) as lead_before
  from rivalry as r
),
crossing as (
  select r.claim, min(r.week) as week
  from rivalry_before as r
  where r.lead_now > 0 and r.lead_before <= 0
  group by r.claim
),
top_five as (
  select
    s.claim,
    s.rule,
    s.value,
    l.week,
    cast(sum(case when l.country = s.country then 1 else 0 end) as double) as places,
    cast(sum(case when l.country = s.country then l.tokens else 0 end) as double)
      / nullif(cast(sum(l.tokens) as double), 0) as share
  from statement as s
  join weeks as k on k.month = s.period or k.week = s.period
  join listed as l on l.week = k.week
  where s.rule in ('places', 'share') and l.place <= 5
  group by s.claim, s.rule, s.value, l.week
),
measured as (
  select
    t.claim,
    t.value,
    t.week,
    case when t.rule = 'places' then t.places else t.share end as recomputed
  from top_five as t
),
fitted as (
  select
    m.claim,
    m.week,
    m.recomputed,
    row_number() over (partition by m.claim order by abs(m.recomputed - m.value), m.week desc)
      as fit,
    min(m.recomputed) over (partition by m.claim) as lowest,
    max(m.recomputed) over (partition by m.claim) as highest
  from measured as m
),
checked as (
  select
    s.claim,
    s.institution,
    s.report,
    s.metric,
    s.scope,
    s.period,
    s.unit,
    s.value,
    s.rule,
    s.tolerance,
    v.weeks,
    case when s.rule = 'crossing' then x.week else f.week end as week,
    case
      when s.rule = 'crossing' and v.weeks > 0
        then case when k.month = s.period or k.week = s.period then 1.0 else 0.0 end
      else f.recomputed
    end as recomputed,
    f.lowest,
    f.highest
  from statement as s
  left join covered as v on v.claim = s.claim
  left join crossing as x on x.claim = s.claim
  left join weeks as k on k.week = x.week
  left join fitted as f on f.claim = s.claim and f.fit = 1
)
select
  c.institution,
  c.report,
  c.metric,
  c.scope,
  c.period,
  c.unit,
  c.value as claimed,
  case when c.recomputed is not null then c.week end as week,
  c.recomputed,
  c.recomputed - c.value as difference,
  case
    when c.recomputed is null then 'cannot be checked'
    when abs(c.recomputed - c.value) <= c.tolerance then 'supported'
    else 'contradicted'
  end as verdict,
  case
    when c.rule = 'none' then 'no rule recomputes this metric of this scope'
    when c.weeks is null then 'no whole week of ' || c.period || ' is in the warehouse'
    when c.rule = 'crossing' and c.week is null then 'there is no such crossing on record'
    when c.rule = 'crossing' then 'the first crossing on record is in ' || c.week
    when c.weeks = 1 then 'the value of the one whole week that the period has here'
    else 'nearest of the ' || cast(c.weeks as varchar) || ' weeks of ' || c.period
      || ', whose values run from ' || cast(round(c.lowest, 4) as varchar)
      || ' to ' || cast(round(c.highest, 4) as varchar)
  end as why
from checked as c
order by c.claim
