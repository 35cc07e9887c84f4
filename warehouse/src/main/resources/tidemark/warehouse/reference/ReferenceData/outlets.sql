-- Outlets by name. Grain: outlet.
-- temp.reference_row: outlet, domain, country (alpha-2; empty: unknown), language.
create temp table reference_outlet as
select
  latest.outlet,
  latest.domain,
  case
    when latest.country is null then 0
    else coalesce(
      country.country_key,
      error('No country ' || latest.country || ' for the outlet ' || latest.outlet)
    )
  end as country_key,
  latest.language
from temp.reference_row as latest
left join star.dim_country as country on country.alpha2 = latest.country;

update star.dim_outlet as known
set domain = latest.domain, country_key = latest.country_key, language = latest.language
from temp.reference_outlet as latest
where known.outlet = latest.outlet;

insert into star.dim_outlet (outlet_key, outlet, domain, country_key, language)
select
  (select max(outlet_key) from star.dim_outlet) + row_number() over (order by outlet),
  outlet,
  domain,
  country_key,
  language
from temp.reference_outlet
where outlet not in (select outlet from star.dim_outlet)
order by outlet;

drop table temp.reference_outlet;
