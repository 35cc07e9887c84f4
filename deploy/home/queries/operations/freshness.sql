/*---
title: What is loaded, and how fresh it is
description: >
  For each source and kind of fact: how many facts the warehouse holds, the first and last day they
  speak of, when the source was last read and when that was loaded, and the terms it comes under.
  A last day far behind the last reading means that the source itself had nothing newer.
tags: [operations]
columns:
  - {name: source, description: the source's id}
  - {name: source_name, description: the source's name}
  - {name: kind, description: "what it tells: usage, models, reports, news, comments or claims"}
  - {name: facts, description: facts in the warehouse, unit: facts}
  - {name: first_day, description: first day covered}
  - {name: last_day, description: "last day covered; for models the day of the latest change"}
  - {name: last_read_on, description: "the last day on which the source was read; null where neither a file, its name nor the request told"}
  - {name: last_loaded_at, description: when the latest fact was loaded (UTC)}
  - {name: is_synthetic, description: whether the figures were made up for trials}
  - {name: licence, description: terms of use}
  - {name: attribution, description: how the source asks to be named}
---*/
select
  f.source,
  f.source_name,
  f.kind,
  f.facts,
  f.first_day,
  f.last_day,
  f.last_read_on,
  f.last_loaded_at,
  f.source_kind = 'synthetic' as is_synthetic,
  f.licence,
  f.attribution
from freshness as f
order by f.kind, f.source
