-- Articles into the star. temp.staged_news: the good rows.
-- Outlets that no one has named before. Grain: outlet.
insert into star.dim_outlet (outlet_key, outlet, domain, country_key, language)
select
  (select max(outlet_key) from star.dim_outlet)::integer
    + (row_number() over (order by w.outlet))::integer,
  w.outlet,
  w.domain,
  0,
  w.language
from (
  select min(outlet) as outlet, min(outlet_domain) as domain, min(language) as language
  from staged_news
  where outlet is not null
  group by lower(outlet)
) w
where not exists (select 1 from star.dim_outlet d where lower(d.outlet) = lower(w.outlet));

create temp table outlet_of as
select
  lower(outlet) as name,
  min(outlet_key) as outlet_key,
  arg_min(outlet, outlet_key) as outlet
from star.dim_outlet
group by lower(outlet);

-- The good rows with the keys of the star. A new article's key is its row's number behind the last key
-- there is. Grain: article.
create temp table seen_article as
select
  s.file_row,
  d.source_key,
  coalesce(o.outlet_key, 0) as outlet_key,
  coalesce(o.outlet, '') as outlet,
  a.news_key is null as is_new,
  coalesce(
    a.news_key, (select coalesce(max(news_key), 0) from star.fact_news) + s.file_row
  ) as news_key
from (select file_row, article, source, outlet from staged_news) s
inner join star.dim_source d on d.source = s.source
left join outlet_of o on o.name = lower(s.outlet)
left join star.fact_news a on a.article = s.article;

-- Articles that the star has, but knows less of, or otherwise than the rule has it that decides
-- between two files whichever came first. Texts are those first told, since they were read for words.
-- Grain: article.
create temp table richer_article as
select
  n.*,
  s.outlet_key,
  s.news_key,
  a.title is null as is_title_new,
  a.summary is null as is_summary_new,
  s.outlet_key <> 0 and (a.outlet_key = 0 or s.outlet < o.outlet) as is_outlet_better,
  is_better_told(n.published_at, n.date_precision, a.published_at, a.date_precision) as is_date_better
from (select * exclude (outlet) from staged_news) n
inner join (select * from seen_article where not is_new) s on s.file_row = n.file_row
inner join star.fact_news a on a.news_key = s.news_key
inner join star.dim_outlet o on o.outlet_key = a.outlet_key
where (a.title is null and n.title is not null)
  or (a.summary is null and n.summary is not null)
  or fuller(a.language, n.language) is distinct from a.language
  or greatest(a.words, n.words) is distinct from a.words
  or greatest(a.comments, n.comments) is distinct from a.comments
  or (a.related is null and len(n.related) > 0)
  or fuller(a.link, n.link) is distinct from a.link
  or is_outlet_better
  or is_date_better;

update star.fact_news as a
set
  title = coalesce(a.title, n.title),
  summary = coalesce(a.summary, n.summary),
  language = fuller(a.language, n.language),
  words = greatest(a.words, n.words),
  comments = greatest(a.comments, n.comments),
  related = case when a.related is null and len(n.related) > 0 then n.related else a.related end,
  link = fuller(a.link, n.link),
  outlet_key = case when n.is_outlet_better then n.outlet_key else a.outlet_key end,
  published_at = case when n.is_date_better then n.published_at else a.published_at end,
  published_on = case when n.is_date_better then n.published_on else a.published_on end,
  date_key = case when n.is_date_better then key_of_day(n.published_on) else a.date_key end,
  date_precision = case when n.is_date_better then n.date_precision else a.date_precision end
from richer_article n
where a.news_key = n.news_key;

insert into star.fact_news by name
select
  s.news_key,
  (select batch_key from load_batch) as batch_key,
  s.source_key,
  n.file_row,
  n.article,
  key_of_day(n.published_on) as date_key,
  n.published_at,
  n.published_on,
  n.date_precision,
  s.outlet_key,
  n.title,
  n.summary,
  n.language,
  n.words,
  n.comments,
  case when len(n.related) > 0 then n.related end as related,
  n.link
from staged_news n
inner join (select * from seen_article where is_new) s on s.file_row = n.file_row;

-- Which texts the star took from this load, so that their words count. Grain: article.
create temp table staged_news_key as
select
  s.file_row,
  s.news_key,
  s.source_key,
  (select batch_key from load_batch) as batch_key,
  s.file_row as loaded_row,
  s.is_new,
  s.is_new or coalesce(r.is_title_new, false) as takes_title,
  s.is_new or coalesce(r.is_summary_new, false) as takes_summary
from seen_article s
left join richer_article r on r.file_row = s.file_row;

insert into outcome
select
  count(*) filter (where is_news),
  count(*) filter (where not is_news),
  0
from (
  select is_new or file_row in (select file_row from richer_article) as is_news
  from seen_article
);

insert into star.bridge_news_sector (news_key, sector_key, weight, matched_text, evidence, score)
select t.news_key, t.sector_key, 0, t.name, 'stated', 1
from (
  select f.news_key, o.sector_key, arg_min(u.name, u.place) as name
  from (select file_row, 0 as place, name from stated_news_tag where kind = 'sector') u
  inner join staged_news_key f on f.file_row = u.file_row
  inner join sector_of o on o.name = u.name
  group by f.news_key, o.sector_key
) t
where not exists (
  select 1 from star.bridge_news_sector b
  where b.news_key = t.news_key and b.sector_key = t.sector_key and b.evidence = 'stated'
);

insert into star.bridge_news_country (news_key, country_key, weight, matched_text, evidence, score)
select t.news_key, t.country_key, 0, t.name, 'stated', 1
from (
  select f.news_key, o.country_key, arg_min(u.name, u.place) as name
  from (select file_row, 0 as place, name from stated_news_tag where kind = 'country') u
  inner join staged_news_key f on f.file_row = u.file_row
  inner join country_of o on o.name = u.name
  group by f.news_key, o.country_key
) t
where not exists (
  select 1 from star.bridge_news_country b
  where b.news_key = t.news_key and b.country_key = t.country_key and b.evidence = 'stated'
);

insert into star.bridge_news_vendor (news_key, vendor_key, weight, matched_text, evidence, score)
select t.news_key, t.vendor_key, 0, t.name, 'stated', 1
from (
  select f.news_key, o.vendor_key, arg_min(u.name, u.place) as name
  from (select file_row, 0 as place, name from stated_news_tag where kind = 'vendor') u
  inner join staged_news_key f on f.file_row = u.file_row
  inner join tagged_vendor o on o.name = u.name
  group by f.news_key, o.vendor_key
) t
where not exists (
  select 1 from star.bridge_news_vendor b
  where b.news_key = t.news_key and b.vendor_key = t.vendor_key and b.evidence = 'stated'
);

-- What the pages mark. Grain: row of the file.
create temp view staged_marked as
select file_row, marked
from staged_news
where marked is not null;
