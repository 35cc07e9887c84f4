-- Reports into the star. temp.staged_reports: the good rows, a report once per industry.
create temp table known_institution as
select lower(alias) as name, min(institution_key) as institution_key
from (
  select alias, institution_key from star.institution_alias
  union all select institution, institution_key from star.dim_institution
  union all select name, institution_key from star.dim_institution
  union all select name_zh, institution_key from star.dim_institution where name_zh is not null
)
where institution_key > 0
group by lower(alias);

-- Institutions that no one has named before: members whose country is as stated, or unknown.
insert into star.dim_institution
  (institution_key, institution, name, name_zh, kind, country_key)
select
  (select max(institution_key) from star.dim_institution)::integer
    + (row_number() over (order by w.name))::integer,
  w.name,
  w.name,
  case when regexp_matches(w.name, '[\x{4e00}-\x{9fff}]') then w.name end,
  'unknown',
  coalesce(c.country_key, 0)
from (
  select min(institution) as name, min(institution_country) as country
  from staged_reports
  where institution is not null
  group by lower(institution)
) w
left join country_of c on c.name = w.country
where not exists (select 1 from known_institution k where k.name = lower(w.name));

create temp table institution_of as
select w.name, coalesce(k.institution_key, d.institution_key) as institution_key
from (select distinct institution as name from staged_reports where institution is not null) w
left join known_institution k on k.name = lower(w.name)
left join star.dim_institution d on lower(d.institution) = lower(w.name);

-- The first thing said counts, row by row. Grain: report.
create temp table seen_report as
select
  s.report,
  min(s.file_row) as file_row,
  arg_min(s.source, s.file_row) as source,
  arg_min(s.published_on, s.file_row) as published_on,
  arg_min(s.date_precision, s.file_row) as date_precision,
  coalesce(arg_min(i.institution_key, b.institution), 0) as institution_key,
  coalesce(min(b.institution), '') as institution,
  coalesce(arg_min(o.sector_key, e.sector), 0) as sector_key,
  coalesce(min(e.sector), '') as sector,
  arg_min(s.title, s.file_row) as title,
  min(s.file_row) filter (where s.title is not null) as title_row,
  arg_min(s.language, s.file_row) as language,
  arg_min(s.rating, s.file_row) as rating,
  arg_min(s.rating_as_printed, s.file_row) as rating_as_printed,
  arg_min(s.rating_change, s.file_row) as rating_change,
  arg_min(s.pages, s.file_row) as pages,
  arg_min(s.risks, s.file_row) filter (where len(s.risks) > 0) as risks,
  arg_min(s.link, s.file_row) as link
from staged_reports s
left join institution_of i on i.name = s.institution
left join sector_of o on o.name = coalesce(s.sector, s.sectors[1])
left join star.dim_institution b on b.institution_key = i.institution_key
left join star.dim_sector e on e.sector_key = o.sector_key
group by s.report;

-- Reports that the star has, but knows less of, or otherwise than the rule has it that decides between
-- two files whichever came first. A title is that first told, since it was read for words. Grain: report.
create temp table richer_report as
select
  n.*,
  r.report_key,
  r.title is null as is_title_new,
  n.institution_key <> 0 and (r.institution_key = 0 or n.institution < i.institution)
    as is_institution_better,
  n.sector_key <> 0 and (r.sector_key = 0 or n.sector < e.sector) as is_sector_better,
  is_better_told(n.published_on, n.date_precision, r.published_on, r.date_precision) as is_date_better
from seen_report n
inner join star.fact_report r on r.report = n.report
inner join star.dim_institution i on i.institution_key = r.institution_key
inner join star.dim_sector e on e.sector_key = r.sector_key
where (r.title is null and n.title is not null)
  or fuller(r.language, n.language) is distinct from r.language
  or fuller(r.rating, n.rating) is distinct from r.rating
  or fuller(r.rating_as_printed, n.rating_as_printed) is distinct from r.rating_as_printed
  or fuller(r.rating_change, n.rating_change) is distinct from r.rating_change
  or greatest(r.pages, n.pages) is distinct from r.pages
  or (r.risks is null and n.risks is not null)
  or fuller(r.link, n.link) is distinct from r.link
  or is_institution_better
  or is_sector_better
  or is_date_better;

create temp table new_report as
select n.report
from seen_report n
where not exists (select 1 from star.fact_report r where r.report = n.report);

update star.fact_report as r
set
  title = coalesce(r.title, n.title),
  language = fuller(r.language, n.language),
  rating = fuller(r.rating, n.rating),
  rating_as_printed = fuller(r.rating_as_printed, n.rating_as_printed),
  rating_change = fuller(r.rating_change, n.rating_change),
  pages = greatest(r.pages, n.pages),
  risks = coalesce(r.risks, n.risks),
  link = fuller(r.link, n.link),
  institution_key =
    case when n.is_institution_better then n.institution_key else r.institution_key end,
  sector_key = case when n.is_sector_better then n.sector_key else r.sector_key end,
  published_on = case when n.is_date_better then n.published_on else r.published_on end,
  date_key = case when n.is_date_better then key_of_day(n.published_on) else r.date_key end,
  date_precision = case when n.is_date_better then n.date_precision else r.date_precision end
from richer_report n
where r.report_key = n.report_key;

insert into star.fact_report by name
select
  (select coalesce(max(report_key), 0) from star.fact_report)
    + row_number() over (order by n.file_row) as report_key,
  (select batch_key from load_batch) as batch_key,
  d.source_key,
  n.file_row,
  n.report,
  key_of_day(n.published_on) as date_key,
  n.published_on,
  n.date_precision,
  n.institution_key,
  n.sector_key,
  n.title,
  n.language,
  n.rating,
  n.rating_as_printed,
  n.rating_change,
  n.pages,
  n.risks,
  n.link
from seen_report n
inner join star.dim_source d on d.source = n.source
where n.report in (select report from new_report);

create temp table staged_report_key as
select
  s.file_row,
  r.report_key,
  d.source_key,
  (select batch_key from load_batch) as batch_key,
  s.file_row as loaded_row
from staged_reports s
inner join star.dim_source d on d.source = s.source
inner join star.fact_report r on r.report = s.report;

-- Rows whose industry the star doesn't have for their report yet. Grain: a row of the file.
create temp table new_industry as
select distinct s.file_row
from staged_reports s
inner join staged_report_key k on k.file_row = s.file_row
inner join sector_of o on o.name = s.sector
where not exists (
  select 1 from star.bridge_report_sector b
  where b.report_key = k.report_key and b.sector_key = o.sector_key and b.evidence = 'stated'
);

-- Titles that the star took from this load, so that their words count. Grain: report.
create temp table taken_title as
select title_row as file_row from seen_report where report in (select report from new_report)
union all
select title_row from richer_report where is_title_new;

insert into outcome
select
  count(*) filter (where is_news),
  count(*) filter (where not is_news),
  0
from (
  select
    s.report in (select report from new_report)
      or s.file_row in (select file_row from new_industry)
      or (s.report, s.file_row) in (select (report, file_row) from richer_report) as is_news
  from staged_reports s
);

insert into star.bridge_report_sector (report_key, sector_key, weight, matched_text, evidence, score)
select t.report_key, t.sector_key, 0, t.name, 'stated', 1
from (
  select f.report_key, o.sector_key, arg_min(u.name, u.place) as name
  from (
    select file_row, 0 as place, sector as name from staged_reports where sector is not null
    union all
    select file_row, 1, unnest(sectors) from staged_reports
  ) u
  inner join staged_report_key f on f.file_row = u.file_row
  inner join sector_of o on o.name = u.name
  group by f.report_key, o.sector_key
) t
where not exists (
  select 1 from star.bridge_report_sector b
  where b.report_key = t.report_key and b.sector_key = t.sector_key and b.evidence = 'stated'
);

insert into star.bridge_report_country (report_key, country_key, weight, matched_text, evidence, score)
select t.report_key, t.country_key, 0, t.name, 'stated', 1
from (
  select f.report_key, o.country_key, arg_min(u.name, u.place) as name
  from (select file_row, 0 as place, unnest(countries) as name from staged_reports) u
  inner join staged_report_key f on f.file_row = u.file_row
  inner join country_of o on o.name = u.name
  group by f.report_key, o.country_key
) t
where not exists (
  select 1 from star.bridge_report_country b
  where b.report_key = t.report_key and b.country_key = t.country_key and b.evidence = 'stated'
);

insert into star.bridge_report_vendor (report_key, vendor_key, weight, matched_text, evidence, score)
select t.report_key, t.vendor_key, 0, t.name, 'stated', 1
from (
  select f.report_key, o.vendor_key, arg_min(u.name, u.place) as name
  from (select file_row, 0 as place, unnest(vendors) as name from staged_reports) u
  inner join staged_report_key f on f.file_row = u.file_row
  inner join tagged_vendor o on o.name = u.name
  group by f.report_key, o.vendor_key
) t
where not exists (
  select 1 from star.bridge_report_vendor b
  where b.report_key = t.report_key and b.vendor_key = t.vendor_key and b.evidence = 'stated'
);
