select year(f.period_start) as year, v.vendor, count(*) as readings,
  sum(cast(f.tokens as decimal(38, 0))) as tokens
from star.fact_usage for version as of '$tag' as f
join star.dim_model for version as of '$tag' as m on m.model_key = f.model_key
join star.dim_vendor for version as of '$tag' as v on v.vendor_key = m.vendor_key
group by 1, 2
order by 1, 2, 3, 4
