select week, vendor, sum(cast(tokens as decimal(38, 0))) as tokens
from market.usage_weekly for version as of '$tag'
group by week, vendor
order by week, vendor
