-- Eastmoney's list of one industry. Grain: report.
select
  "研报名称" as title,
  "机构名称" as institution,
  "发布时间" as published_on,
  "行业" as sector,
  "研报地址" as link,
  'zh' as language
from csv
