-- What a dashboard asks again and again: who was used in the last weeks. Grain: week, vendor.
select week, vendor, sum(tokens) as tokens
from usage
where week_start >= date '2026-07-01'
group by week, vendor
order by week, vendor
