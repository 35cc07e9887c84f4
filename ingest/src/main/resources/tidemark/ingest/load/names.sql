-- What reports and news call sectors and countries. temp.wanted_name: texts as stated.
create or replace temp table known_sector as
select lower(alias) as name, min(sector_key) as sector_key
from (
  select alias, sector_key from star.sector_alias
  union all select sector, sector_key from star.dim_sector
  union all select name, sector_key from star.dim_sector
  union all select name_zh, sector_key from star.dim_sector where name_zh is not null
)
where sector_key > 0
group by lower(alias);

-- Sectors that no one has named before: members of their own, at the top. Grain: sector.
insert into star.dim_sector (sector_key, sector, name, name_zh, level, path)
select
  (select max(sector_key) from star.dim_sector)::integer
    + (row_number() over (order by w.name))::integer,
  w.name,
  w.name,
  case when regexp_matches(w.name, '[\x{4e00}-\x{9fff}]') then w.name end,
  1,
  w.name
from (
  select min(name) as name from wanted_name where kind = 'sector' group by lower(name)
) w
where not exists (select 1 from known_sector k where k.name = lower(w.name));

create or replace temp table sector_of as
select w.name, coalesce(k.sector_key, d.sector_key) as sector_key
from (select distinct name from wanted_name where kind = 'sector') w
left join known_sector k on k.name = lower(w.name)
left join star.dim_sector d on lower(d.sector) = lower(w.name);

create or replace temp table country_of as
select w.name, coalesce(min(c.country_key), 0) as country_key
from (select distinct name from wanted_name where kind = 'country') w
left join star.dim_country c
  on c.country_key > 0 and lower(w.name) in (lower(c.alpha2), lower(c.alpha3), lower(c.name))
group by w.name;

create or replace temp table tagged_vendor as
select w.name, coalesce(min(v.vendor_key), 0) as vendor_key
from (select distinct name from wanted_name where kind = 'vendor') w
left join star.dim_vendor v
  on v.vendor_key > 0 and v.is_current and lower(w.name) in (lower(v.vendor), lower(v.name))
group by w.name;
