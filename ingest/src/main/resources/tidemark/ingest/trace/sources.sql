-- Sources by id. Grain: source.
select source, name, address from star.dim_source
