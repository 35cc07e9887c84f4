-- The words by which texts are tagged. All of them are replaced, since no fact refers to a row.
-- Grain: alias and what it stands for. temp.reference_row: alias, language, kind, target, matching, weight, is_own (a home's,
-- whose vendors may be unknown yet).
delete from star.alias;

insert into star.alias (alias, language, kind, target, matching, weight)
select
  latest.alias,
  latest.language,
  latest.kind,
  case
    when latest.kind = 'none' then null
    else coalesce(
      country.alpha2,
      vendor.vendor,
      sector.sector,
      case when latest.is_own then latest.target end,
      error('No ' || latest.kind || ' ' || latest.target || ' for the alias ' || latest.alias)
    )
  end as target,
  latest.matching,
  coalesce(latest.weight::double, 1) as weight
from temp.reference_row as latest
left join star.dim_country as country
  on latest.kind = 'country' and country.alpha2 = latest.target
left join star.dim_vendor as vendor
  on latest.kind = 'vendor' and vendor.vendor = latest.target and vendor.is_current
left join star.dim_sector as sector
  on latest.kind = 'sector' and sector.sector = latest.target
qualify row_number() over (
  partition by latest.alias, latest.kind, latest.target order by latest.is_own
) = 1
order by latest.kind, latest.target, latest.alias;
