-- Countries by alpha-2 code. Grain: country.
-- temp.reference_row: alpha2, alpha3, numeric_code, name, region, subregion.
update star.dim_country as known
set
  alpha3 = latest.alpha3,
  numeric_code = latest.numeric_code,
  name = latest.name,
  region = latest.region,
  subregion = latest.subregion
from temp.reference_row as latest
where known.alpha2 = latest.alpha2
  and (
    known.alpha3 is distinct from latest.alpha3
    or known.numeric_code is distinct from latest.numeric_code
    or known.name is distinct from latest.name
    or known.region is distinct from latest.region
    or known.subregion is distinct from latest.subregion
  );

insert into star.dim_country (country_key, alpha2, alpha3, numeric_code, name, region, subregion)
select
  (select max(country_key) from star.dim_country) + row_number() over (order by alpha2),
  alpha2,
  alpha3,
  numeric_code,
  name,
  region,
  subregion
from temp.reference_row
where alpha2 not in (select alpha2 from star.dim_country where alpha2 is not null)
order by alpha2;
