-- The bundled history as a dashboard asks it. Grain: week, country.
select week, country, sum(tokens) as tokens
from usage
where listed
group by week, country
order by week, country
