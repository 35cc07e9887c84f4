-- Sources by id. Grain: source.
-- temp.reference_row: source, name, kind, precedence, licence, attribution, address.
update star.dim_source as known
set
  name = latest.name,
  kind = latest.kind,
  precedence = cast(latest.precedence as integer),
  licence = latest.licence,
  attribution = latest.attribution,
  address = latest.address
from temp.reference_row as latest
where known.source = latest.source;

insert into star.dim_source
  (source_key, source, name, kind, precedence, licence, attribution, address)
select
  (select max(source_key) from star.dim_source) + row_number() over (order by source),
  source,
  name,
  kind,
  cast(precedence as integer),
  licence,
  attribution,
  address
from temp.reference_row
where source not in (select source from star.dim_source)
order by source;
