-- All readings by year and vendor, from the star itself. Grain: year, vendor.
select year(f.period_start) as year, v.vendor, count(*) as readings, sum(f.tokens) as tokens
from star.fact_usage as f
join star.dim_model as m using (model_key)
join star.dim_vendor as v using (vendor_key)
group by all
order by all
