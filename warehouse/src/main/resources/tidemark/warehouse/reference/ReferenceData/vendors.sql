-- Vendors, one row per version. The n-th version of the file is the n-th of the home, so that a
-- correction keeps surrogate keys. A version the file no longer has keeps its key with the last
-- version's attributes and an empty validity. Grain: version of a vendor.
-- temp.reference_row: vendor, name, country (alpha-2), kind, valid_from, valid_to (empty: always).
create temp table reference_vendor as
with dated as (
  select
    latest.vendor,
    latest.name,
    case
      when latest.country is null then 0
      else coalesce(
        country.country_key,
        error('No country ' || latest.country || ' for the vendor ' || latest.vendor)
      )
    end as country_key,
    latest.kind,
    coalesce(cast(latest.valid_from as date), date '1900-01-01') as valid_from,
    coalesce(cast(latest.valid_to as date), date '9999-12-31') as valid_to
  from temp.reference_row as latest
  left join star.dim_country as country on country.alpha2 = latest.country
)
select
  *,
  row_number() over version as ordinal,
  count(*) over (partition by vendor) as versions
from dated
window version as (partition by vendor order by valid_from);

create temp table known_vendor as
select vendor_key, vendor, row_number() over (partition by vendor order by valid_from, vendor_key) as ordinal
from star.dim_vendor;

update star.dim_vendor as known
set
  name = latest.name,
  country_key = latest.country_key,
  kind = latest.kind,
  valid_from = case when version.ordinal = latest.ordinal then latest.valid_from else latest.valid_to end,
  valid_to = latest.valid_to,
  is_current = version.ordinal = latest.versions
from temp.known_vendor as version
inner join temp.reference_vendor as latest
  on latest.vendor = version.vendor and latest.ordinal = least(version.ordinal, latest.versions)
where version.vendor_key = known.vendor_key;

insert into star.dim_vendor
  (vendor_key, vendor, name, country_key, kind, valid_from, valid_to, is_current)
select
  (select max(vendor_key) from star.dim_vendor) + row_number() over (order by vendor, ordinal),
  vendor,
  name,
  country_key,
  kind,
  valid_from,
  valid_to,
  ordinal = versions
from temp.reference_vendor as latest
where not exists (
  from temp.known_vendor as version
  where version.vendor = latest.vendor and version.ordinal = latest.ordinal
)
order by vendor, ordinal;

drop table temp.reference_vendor;
drop table temp.known_vendor;
