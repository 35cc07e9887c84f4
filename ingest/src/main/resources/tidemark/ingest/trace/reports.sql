-- Where a report comes from. Grain: report. Parameter: its id or its link.
select
  'counted' as role, report as subject, coalesce(title, link) as figure, source,
  null::date as read_on, batch_key, file_row
from market.reports
where report = $1 or link = $1
order by report
