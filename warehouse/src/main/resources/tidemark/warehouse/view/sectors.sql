-- Sectors that reports are about, as a hierarchy. Grain: sector.
create view market.sectors as
select
  sector.sector,
  sector.name as sector_name,
  sector.name_zh as sector_name_zh,
  parent.sector as parent,
  sector.level,
  sector.path as sector_path,
  sector.sector_key
from star.dim_sector as sector
left join star.dim_sector as parent on parent.sector_key = sector.parent_key
where sector.sector_key > 0;

comment on view market.sectors is
  'Sectors that reports are about, as a hierarchy. Grain: sector.';
comment on column market.sectors.sector is 'The sector''s id.';
comment on column market.sectors.sector_name is 'English name.';
comment on column market.sectors.sector_name_zh is 'Chinese name, as Eastmoney prints it; null where none is known.';
comment on column market.sectors.parent is 'Id of the sector above; null for a root.';
comment on column market.sectors.level is 'Depth in the hierarchy; 1 is a root.';
comment on column market.sectors.sector_path is 'Names from the root down to the sector, with slashes between.';
comment on column market.sectors.sector_key is 'The sector (star.dim_sector).';
