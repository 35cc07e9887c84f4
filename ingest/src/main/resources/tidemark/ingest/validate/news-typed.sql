-- Articles, typed and judged. Grain: an article, in the file's order.
-- What costs regular expressions stands in steps of its own, so that it is told once a row.
create table typed_news as
with cleaned as (
  select
    clean(article) as guid,
    -- The feed's own date stands for an article without one, and is called so.
    coalesce(
      clean(published_at),
      case when coalesce(instant_of(feed_date, 'Z'), month_of(feed_date)) is not null then feed_date end
    ) as published_at,
    clean(published_at) is null as is_feed_date,
    coalesce(clean(default_offset), 'Z') as default_offset,
    clean(outlet) as outlet,
    lower(clean(outlet_domain)) as outlet_domain,
    clean(title) as title,
    clean(summary) as summary,
    clean(marked) as marked,
    lower(replace(clean(language), '_', '-')) as language,
    clean(words) as words,
    clean(comments) as comments,
    list_of(clean(countries)) as countries,
    list_of(clean(vendors)) as vendors,
    list_of(clean(sectors)) as sectors,
    list_of(clean(related)) as related,
    clean(link) as link,
    coalesce(clean(source), getvariable('source')) as source,
    lower(clean(source_kind)) as source_kind
  from raw_news
),
sited as (
  select *, sited(link) as site, with_offset_near(published_at) as written
  from cleaned
),
untracked as (
  select *, tracked_once(site) as page
  from sited
),
keyed as (
  select *, untracked(page) as address
  from untracked
),
typed as (
  select
    *,
    coalesce(
      instant_written(written, default_offset), month_of(published_at)::timestamp
    ) as instant,
    case
      when is_feed_date then 'feed'
      when length(published_at) = 7 and month_of(published_at) is not null then 'month'
      when length(published_at) = 10 and day_of(published_at) is not null then 'day'
      when default_offset <> 'Z' or has_offset(published_at) then 'second'
      -- Without an offset an instant is known to a day, give or take.
      else 'day'
    end as date_precision,
    whole_of(words) as word_count,
    whole_of(comments) as comment_count
  from keyed
)
select
  unslashed(address) as key,
  guid,
  case
    when coalesce(address, guid) is null
    then md5(concat_ws(chr(31), coalesce(outlet, ''), coalesce(title, ''), coalesce(published_at, '')))
  end as told,
  instant as published_at,
  instant::date as published_on,
  date_precision,
  outlet,
  outlet_domain,
  title,
  summary,
  marked,
  language,
  try_cast(word_count as integer) as words,
  try_cast(comment_count as integer) as comments,
  countries,
  vendors,
  sectors,
  related,
  link,
  source,
  source_kind,
  case
    when published_at is null then problem(
      'published_at',
      published_at,
      'no time of publication is given'
        || case when getvariable('source') = 'feeds' then ', neither by the article nor by its feed' else '' end
    )
    when instant is null
    then problem(
      'published_at',
      published_at,
      'isn''t a time of the calendar: expected one such as 2026-02-16T08:00:00Z, a day, or a month'
    )
    when instant > getvariable('today')::date + 2
    then problem('published_at', published_at, 'lies in the future: today is ' || getvariable('today'))
    when coalesce(address, guid, title) is null
    then problem('link', link, 'neither link, id nor title is given, so nothing tells the article from others')
    when words is not null and coalesce(word_count, -1) not between 0 and 2000000000
    then problem('words', words, 'isn''t a whole number from 0 to 2,000,000,000')
    when comments is not null and coalesce(comment_count, -1) not between 0 and 2000000000
    then problem('comments', comments, 'isn''t a whole number from 0 to 2,000,000,000')
    when source_kind not in ('capture', 'synthetic')
    then problem('source_kind', source_kind, 'isn''t one of capture, synthetic')
  end as problem
from typed;

-- Links under several guids and titles. Grain: link.
create table shared_link as
select key
from typed_news
where key in (select key from typed_news where guid is not null)
group by key
having count(distinct guid) > 1 and count(distinct title) > 1;

-- One link under several guids and titles of one file is several articles (a page of release notes);
-- under one title it's an article whose guid changed.
create view checked_news as
select
  rowid as row,
  case
    when guid is not null and key in (select key from shared_link) then key || '#' || guid
    else coalesce(key, guid, told)
  end as article,
  * exclude (key, guid, told)
from typed_news;
