-- Vendors that only a slug tells of. Those without a name of their own (openrouter, stealth) stay
-- unknown. Grain: vendor.
insert into star.dim_vendor
  (vendor_key, vendor, name, country_key, kind, valid_from, valid_to, is_current)
select
  (select max(vendor_key) from star.dim_vendor) + row_number() over (order by w.vendor),
  w.vendor,
  w.vendor,
  0,
  'unknown',
  date '1900-01-01',
  date '9999-12-31',
  true
from (select distinct vendor from wanted_vendor where vendor is not null) w
where w.vendor not in ('openrouter', 'stealth')
  and not exists (select 1 from star.dim_vendor d where lower(d.vendor) = w.vendor);

-- The vendor's version on a day; of names that differ only by case, the lower-case one. Grain:
-- vendor version.
create or replace temp view vendor_version as
select
  lower(vendor) as vendor,
  vendor_key,
  case
    when valid_from = min(valid_from) over (partition by vendor) then date '0001-01-01'
    else valid_from
  end as from_day,
  valid_to as to_day
from star.dim_vendor
where vendor_key > 0
qualify dense_rank() over (partition by lower(vendor) order by vendor <> lower(vendor), vendor) = 1;
