-- What a mapping says of its source, where nothing is known yet. Grain: source. Parameters: name,
-- licence, attribution, address, source.
update star.dim_source
set
  name = case when name = source then coalesce(?, name) else name end,
  licence = coalesce(licence, ?),
  attribution = coalesce(attribution, ?),
  address = coalesce(address, ?)
where source = ?;
