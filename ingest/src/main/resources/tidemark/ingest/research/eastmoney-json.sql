-- Eastmoney's list. Grain: report under an industry.
select
  item->>'$.title' as title,
  item->>'$.org_name' as institution,
  item->>'$.publish_date' as published_on,
  item->>'$.industry_name' as sector,
  item->>'$.pdf_url' as link,
  'zh' as language
from item
