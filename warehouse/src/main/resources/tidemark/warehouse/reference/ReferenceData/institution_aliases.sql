-- Other names of institutions, as sources print them. Grain: alias.
-- temp.reference_row: alias, institution.
insert into star.institution_alias (alias, institution_key)
select
  latest.alias,
  coalesce(
    institution.institution_key,
    error('No institution ' || latest.institution || ' for the alias ' || latest.alias)
  )
from temp.reference_row as latest
left join star.dim_institution as institution on institution.institution = latest.institution
on conflict (alias) do update set institution_key = excluded.institution_key;
