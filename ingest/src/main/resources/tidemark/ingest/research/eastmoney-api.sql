-- A page of Eastmoney's report service, of reports on industries, shares and the economy. A rating is
-- given in Eastmoney's words, else in the broker's. Grain: report.
select
  fields[1] as title,
  coalesce(nullif(fields[2], ''), fields[3]) as institution,
  fields[4][:10] as published_on,
  coalesce(nullif(fields[5], ''), nullif(fields[6], '')) as sector,
  coalesce(nullif(fields[7], ''), nullif(fields[8], '')) as rating,
  nullif(fields[9], '0') as pages,
  case when fields[10] <> '' then 'https://pdf.dfcfw.com/pdf/H3_' || fields[10] || '_1.pdf' end as link,
  'zh' as language
from (
  select
    item->>[
      '$.title', '$.orgSName', '$.orgName', '$.publishDate', '$.industryName', '$.indvInduName',
      '$.emRatingName', '$.sRatingName', '$.attachPages', '$.infoCode'
    ] as fields
  from item
) page
