-- Institutions by id. Grain: institution.
-- temp.reference_row: institution, name, name_zh, kind, country (alpha-2; empty: unknown).
create temp table reference_institution as
select
  latest.institution,
  latest.name,
  latest.name_zh,
  latest.kind,
  case
    when latest.country is null then 0
    else coalesce(
      country.country_key,
      error('No country ' || latest.country || ' for the institution ' || latest.institution)
    )
  end as country_key
from temp.reference_row as latest
left join star.dim_country as country on country.alpha2 = latest.country;

update star.dim_institution as known
set
  name = latest.name,
  name_zh = latest.name_zh,
  kind = latest.kind,
  country_key = latest.country_key
from temp.reference_institution as latest
where known.institution = latest.institution;

insert into star.dim_institution (institution_key, institution, name, name_zh, kind, country_key)
select
  (select max(institution_key) from star.dim_institution) + row_number() over (order by institution),
  institution,
  name,
  name_zh,
  kind,
  country_key
from temp.reference_institution
where institution not in (select institution from star.dim_institution)
order by institution;

drop table temp.reference_institution;
