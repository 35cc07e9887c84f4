-- Other names of sectors, as sources print them. Grain: alias.
-- temp.reference_row: alias, sector.
insert into star.sector_alias (alias, sector_key)
select
  latest.alias,
  coalesce(
    sector.sector_key,
    error('No sector ' || latest.sector || ' for the alias ' || latest.alias)
  )
from temp.reference_row as latest
left join star.dim_sector as sector on sector.sector = latest.sector
on conflict (alias) do update set sector_key = excluded.sector_key;
