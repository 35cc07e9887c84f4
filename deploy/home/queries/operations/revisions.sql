/*---
title: Figures that were revised
description: >
  Figures of one model and period that a later reading of the same source told otherwise: what the
  first and the last reading said, whether the period was over at the first, and the change. A
  model that only one of two readings lists has nothing to compare and isn't shown.
tags: [operations, usage, quality]
columns:
  - {name: period_kind, description: "week, day or rolling"}
  - {name: period_start, description: first day of the period}
  - {name: source, description: the source's id}
  - {name: model, description: "the model's slug as ranked, or other"}
  - {name: first_read_on, description: day of the first reading}
  - {name: first_tokens, description: tokens as first read, unit: tokens}
  - {name: was_complete, description: whether the period was over when first read}
  - {name: last_read_on, description: day of the last reading}
  - {name: last_tokens, description: tokens as last read, unit: tokens}
  - {name: change, description: change from the first to the last reading, unit: fraction}
---*/
with reading as (
  select
    o.period_kind,
    o.period_start,
    o.source,
    o.model,
    o.read_on,
    o.tokens,
    o.is_complete,
    row_number() over (
      partition by o.period_kind, o.period_start, o.source, o.model
      order by o.read_on, o.batch_key, o.file_row
    ) as place_from_first,
    row_number() over (
      partition by o.period_kind, o.period_start, o.source, o.model
      order by o.read_on desc, o.batch_key desc, o.file_row desc
    ) as place_from_last
  from usage_observations as o
)
select
  f.period_kind,
  f.period_start,
  f.source,
  f.model,
  f.read_on as first_read_on,
  f.tokens as first_tokens,
  f.is_complete as was_complete,
  l.read_on as last_read_on,
  l.tokens as last_tokens,
  cast(l.tokens as double) / nullif(cast(f.tokens as double), 0) - 1 as change
from reading as f
join reading as l
  on l.period_kind = f.period_kind
  and l.period_start = f.period_start
  and l.source = f.source
  and l.model = f.model
where f.place_from_first = 1 and l.place_from_last = 1
  and l.read_on > f.read_on and l.tokens <> f.tokens
order by f.period_start, f.period_kind, f.source, l.tokens desc, f.model
