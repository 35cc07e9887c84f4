-- Vendors of models over time. Grain: version of a vendor.
create view market.vendors as
select
  vendor.vendor,
  vendor.name as vendor_name,
  vendor.kind,
  country.alpha2 as country,
  country.name as country_name,
  vendor.valid_from,
  vendor.valid_to,
  vendor.is_current,
  vendor.vendor_key
from star.dim_vendor as vendor
inner join star.dim_country as country using (country_key)
where vendor.vendor_key > 0;

comment on view market.vendors is
  'Vendors of models with country and kind. Grain: version of a vendor; filter on is_current for today''s.';
comment on column market.vendors.vendor is 'The vendor''s id: the part of its models'' ids before the slash.';
comment on column market.vendors.vendor_name is 'The vendor''s name.';
comment on column market.vendors.kind is 'What it is, such as lab, company or community; unknown where nobody knows it.';
comment on column market.vendors.country is 'ISO 3166 alpha-2 code of its country; null where unknown.';
comment on column market.vendors.country_name is 'The country''s English name; Unknown where nobody knows it.';
comment on column market.vendors.valid_from is 'First day of this version; 1900-01-01 for always.';
comment on column market.vendors.valid_to is 'The day after the last day of this version; 9999-12-31 while it is open.';
comment on column market.vendors.is_current is 'Whether this is the latest version.';
comment on column market.vendors.vendor_key is 'The version of the vendor (star.dim_vendor).';
