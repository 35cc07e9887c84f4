-- Countries of the world. Grain: ISO 3166 country.
create view market.countries as
select
  alpha2 as country,
  name as country_name,
  alpha3,
  numeric_code,
  region,
  subregion,
  country_key
from star.dim_country
where country_key > 0;

comment on view market.countries is
  'Countries of the world. Grain: ISO 3166 country.';
comment on column market.countries.country is 'ISO 3166 alpha-2 code, as in the other views.';
comment on column market.countries.country_name is 'English name.';
comment on column market.countries.alpha3 is 'ISO 3166 alpha-3 code.';
comment on column market.countries.numeric_code is 'ISO 3166 numeric code, three digits as text.';
comment on column market.countries.region is 'Region by UN M49, such as Asia.';
comment on column market.countries.subregion is 'Subregion by UN M49, such as Eastern Asia.';
comment on column market.countries.country_key is 'The country (star.dim_country).';
