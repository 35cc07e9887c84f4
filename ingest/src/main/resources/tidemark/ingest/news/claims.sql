-- Claims that a page reviews. Grain: claim.
select article, metric, scope, period, value, unit, verdict, quote
from page_claim
