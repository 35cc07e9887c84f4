-- The note's claims. Grain: statement, in the file's order.
select
  report_id(
    null,
    n.item->>'$.report.link',
    n.item->>'$.report.institution',
    n.item->>'$.report.title',
    n.item->>'$.report.published'
  ) as report,
  n.claim->>'$.metric' as metric,
  n.claim->>'$.scope' as scope,
  n.claim->>'$.period' as period,
  n.claim->>'$.value' as value,
  n.claim->>'$.unit' as unit,
  coalesce(n.claim->>'$.quote', n.claim->>'$.statement') as quote
from (select item, unnest(json_extract(item, '$.claims[*]')) as claim from item) n
