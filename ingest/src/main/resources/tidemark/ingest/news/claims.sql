-- Claims that a page reviews. Grain: claim.
select article, metric, scope, period, value, unit, quote
from page_claim
