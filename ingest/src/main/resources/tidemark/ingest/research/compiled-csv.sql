-- Reports compiled from Eastmoney's lists; other links are credited to the user's file. Grain:
-- report under an industry.
select
  published_on,
  institution,
  industry as sector,
  link,
  case when regexp_matches(link, '(dfcfw|eastmoney)\.com') then 'zh' end as language,
  case when regexp_matches(link, '(dfcfw|eastmoney)\.com') then 'eastmoney' else 'file' end as source
from csv
