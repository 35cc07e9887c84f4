-- Sources that no one has named before. Grain: source.
insert into star.dim_source (source_key, source, name, kind, precedence)
select
  (select max(source_key) from star.dim_source) + row_number() over (order by s.source),
  s.source,
  s.source,
  s.source_kind,
  case when s.source_kind = 'synthetic' then 1000 else 100 end
from (
  select source, coalesce(min(source_kind), 'capture') as source_kind
  from load_source
  group by source
) s
where not exists (select 1 from star.dim_source d where d.source = s.source);
