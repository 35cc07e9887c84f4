-- Sectors by id, then the hierarchy of all that ship. Grain: sector.
-- temp.reference_row: sector, name, name_zh, parent (a sector's id; empty: a root).
insert into star.dim_sector (sector_key, sector, name, name_zh, parent_key, level, path)
select
  (select max(sector_key) from star.dim_sector) + row_number() over (order by sector),
  sector,
  name,
  name_zh,
  null,
  1,
  name
from temp.reference_row
where sector not in (select sector from star.dim_sector)
order by sector;

update star.dim_sector as known
set
  name = placed.name,
  name_zh = placed.name_zh,
  parent_key = placed.parent_key,
  level = placed.level,
  path = placed.path
from (
  with recursive placed as (
    select sector, name, name_zh, cast(null as integer) as parent_key, 1 as level, name as path
    from temp.reference_row
    where parent is null
    union all
    select
      child.sector,
      child.name,
      child.name_zh,
      parent.sector_key,
      placed.level + 1,
      placed.path || ' / ' || child.name
    from temp.reference_row as child
    inner join placed on placed.sector = child.parent
    inner join star.dim_sector as parent on parent.sector = child.parent
  )
  select sector, name, name_zh, parent_key, level, path from placed
) as placed
where known.sector = placed.sector;
