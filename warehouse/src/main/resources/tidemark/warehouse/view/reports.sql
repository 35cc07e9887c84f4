-- Research reports of brokers and others. Grain: report.
create view market.reports as
select
  report.report,
  report.published_on,
  institution.institution,
  institution.name as institution_name,
  institution.name_zh as institution_name_zh,
  institution.kind as institution_kind,
  country.alpha2 as institution_country,
  sector.sector,
  sector.name as sector_name,
  sector.name_zh as sector_name_zh,
  sector.path as sector_path,
  report.title,
  report.language,
  report.rating,
  report.rating_as_printed,
  report.rating_change,
  report.pages,
  report.risks,
  report.link,
  report.date_precision,
  source.source,
  report.batch_key,
  report.file_row,
  report.report_key
from star.fact_report as report
inner join star.dim_institution as institution using (institution_key)
inner join star.dim_country as country using (country_key)
inner join star.dim_sector as sector using (sector_key)
inner join star.dim_source as source using (source_key);

comment on view market.reports is
  'Research reports of brokers and others. Grain: report.';
comment on column market.reports.report is 'The report''s id.';
comment on column market.reports.published_on is 'Day of publication, as printed; see date_precision.';
comment on column market.reports.institution is 'Id of the institution that wrote it; unknown where nobody knows it.';
comment on column market.reports.institution_name is 'The institution''s English name.';
comment on column market.reports.institution_name_zh is 'The institution''s Chinese name; null where none is known.';
comment on column market.reports.institution_kind is 'What the institution is, such as broker.';
comment on column market.reports.institution_country is 'ISO 3166 alpha-2 code of the institution''s country; null where unknown.';
comment on column market.reports.sector is 'Id of the report''s own sector; unknown where none is given.';
comment on column market.reports.sector_name is 'The sector''s English name.';
comment on column market.reports.sector_name_zh is 'The sector''s Chinese name.';
comment on column market.reports.sector_path is 'Names from the root down to the sector, with slashes between.';
comment on column market.reports.title is 'Title as printed; null where the licence doesnt allow to keep it.';
comment on column market.reports.language is 'Language of the report as ISO 639-1 code.';
comment on column market.reports.rating is 'Rating in one vocabulary; null where none is given.';
comment on column market.reports.rating_as_printed is 'Rating in the words of the institution.';
comment on column market.reports.rating_change is 'Change against the rating before: raised, lowered, kept or first; null where not told.';
comment on column market.reports.pages is 'Number of pages.';
comment on column market.reports.risks is 'Risks that the report names.';
comment on column market.reports.link is 'Address of the report.';
comment on column market.reports.date_precision is 'How exact published_on is: day, month or year.';
comment on column market.reports.source is 'Id of the source that lists it.';
comment on column market.reports.batch_key is 'The load that brought it (ops.batch).';
comment on column market.reports.file_row is 'The row in that load''s file.';
comment on column market.reports.report_key is 'The report (star.fact_report).';
