-- Reports, typed and judged. Grain: a report under an industry, in the file's order.
create table checked_reports as
with cleaned as (
  select
    clean(report) as report,
    clean(published_on) as published_on,
    clean(institution) as institution,
    upper(clean(institution_country)) as institution_country,
    clean(sector) as sector,
    list_of(clean(sectors)) as sectors,
    list_of(clean(countries)) as countries,
    list_of(clean(vendors)) as vendors,
    clean(title) as title,
    lower(clean(language)) as language,
    clean(rating) as rating,
    clean(rating_change) as rating_change,
    clean(pages) as pages,
    list_of(clean(risks)) as risks,
    clean(link) as link,
    coalesce(clean(source), getvariable('source')) as source,
    lower(clean(source_kind)) as source_kind
  from raw_reports
),
typed as (
  select
    *,
    coalesce(day_of(published_on), month_of(published_on)) as published_day,
    whole_of(pages) as page_count
  from cleaned
)
select
  report_id(report, link, institution, title, published_on) as report,
  published_day as published_on,
  case when month_of(published_on) is not null then 'month' else 'day' end as date_precision,
  institution,
  institution_country,
  sector,
  sectors,
  countries,
  vendors,
  title,
  language,
  rating_of(rating) as rating,
  rating as rating_as_printed,
  rating_change,
  page_count::integer as pages,
  risks,
  link,
  source,
  source_kind,
  case
    when published_on is null then problem('published_on', published_on, 'no day of publication is given')
    when published_day is null
    then problem(
      'published_on',
      published_on,
      'isn''t a day of the calendar: expected a day such as 2026-02-16, or a month such as 2026-02'
    )
    when published_day > getvariable('today')::date + 1
    then problem('published_on', published_on, 'lies in the future: today is ' || getvariable('today'))
    when coalesce(report, link, title) is null
    then problem('title', title, 'neither link nor title is given, so nothing tells the report from others')
    when pages is not null and coalesce(page_count, 0) not between 1 and 1000000
    then problem('pages', pages, 'isn''t a number of pages')
    when source_kind not in ('capture', 'synthetic')
    then problem('source_kind', source_kind, 'isn''t one of capture, synthetic')
  end as problem
from typed;
