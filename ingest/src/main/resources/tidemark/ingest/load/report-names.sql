-- Names that the reports state. Grain: a name's use.
insert into wanted_name
select 'sector', sector from staged_reports where sector is not null
union all
select 'sector', unnest(sectors) from staged_reports
union all
select 'country', unnest(countries) from staged_reports
union all
select 'country', institution_country from staged_reports where institution_country is not null
union all
select 'vendor', unnest(vendors) from staged_reports;
