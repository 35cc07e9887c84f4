-- A small table, all of it. Grain: country.
select alpha2, alpha3, name, region, subregion
from dim_country
order by alpha2
