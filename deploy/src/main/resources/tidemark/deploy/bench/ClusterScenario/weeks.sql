-- Tokens of each vendor, week by week. Grain: week, vendor.
select week, vendor, sum(tokens) as tokens
from usage_weekly
group by week, vendor
order by week, vendor
