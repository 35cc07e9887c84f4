-- Tags found in the texts of articles. temp.staged_mentions: what the texts mention;
-- temp.staged_news_key and the stated tags are news.sql's. Grain of what it writes: article, and what
-- it is about.
-- What may be found. Grain: kind, member.
create temp table findable as
select 'country' as kind, alpha2 as target, country_key as member_key
from star.dim_country
where alpha2 is not null
union all
select 'vendor', vendor, vendor_key
from star.dim_vendor
where is_current
union all
select 'sector', sector, sector_key
from star.dim_sector;

-- A weight of 0 is one to be told below: the article may have tags of that kind from other loads.
create temp table found_news_tag as
select
  news_key,
  kind,
  member_key,
  evidence,
  score,
  matched_text,
  case
    when is_new then score / sum(score) over (partition by news_key, kind) else 0
  end as weight
from (
  select
    k.news_key,
    f.kind,
    f.member_key,
    any_value(k.is_new) as is_new,
    case when bool_or(m.place = 'title') then 'title' else 'summary' end as evidence,
    sum(m.score) as score,
    arg_max(m.matched_text, m.place) as matched_text
  from staged_mentions m
  inner join staged_news_key k
    on k.file_row = m.file_row
    and case m.place when 'title' then k.takes_title else k.takes_summary end
  inner join findable f on f.kind = m.kind and f.target = m.target
  where m.fact = 'news'
  group by k.news_key, f.kind, f.member_key
);

-- What the source states stands alone.
delete from star.bridge_news_country
where evidence <> 'stated'
  and news_key in (select news_key from star.bridge_news_country where evidence = 'stated')
  and news_key in (select news_key from staged_news_key);

merge into star.bridge_news_country as b
using (
  select f.news_key, f.member_key as country_key, f.evidence, f.score, f.matched_text, f.weight
  from found_news_tag f
  where f.kind = 'country'
    and f.news_key not in (select news_key from star.bridge_news_country where evidence = 'stated')
) as f
on b.news_key = f.news_key and b.country_key = f.country_key
when matched then update set
  weight = 0,
  score = b.score + f.score,
  matched_text = case when f.evidence = 'title' then f.matched_text else b.matched_text end,
  evidence = case when f.evidence = 'title' then 'title' else b.evidence end
when not matched then insert (news_key, country_key, weight, matched_text, evidence, score)
values (f.news_key, f.country_key, f.weight, f.matched_text, f.evidence, f.score);

update star.bridge_news_country as b
set weight = b.score / n.score
from (
  select news_key, sum(score)::double as score
  from star.bridge_news_country
  where news_key in (select news_key from star.bridge_news_country where weight = 0)
  group by news_key
) n
where n.news_key = b.news_key;

-- What the source states stands alone.
delete from star.bridge_news_vendor
where evidence <> 'stated'
  and news_key in (select news_key from star.bridge_news_vendor where evidence = 'stated')
  and news_key in (select news_key from staged_news_key);

merge into star.bridge_news_vendor as b
using (
  select f.news_key, f.member_key as vendor_key, f.evidence, f.score, f.matched_text, f.weight
  from found_news_tag f
  where f.kind = 'vendor'
    and f.news_key not in (select news_key from star.bridge_news_vendor where evidence = 'stated')
) as f
on b.news_key = f.news_key and b.vendor_key = f.vendor_key
when matched then update set
  weight = 0,
  score = b.score + f.score,
  matched_text = case when f.evidence = 'title' then f.matched_text else b.matched_text end,
  evidence = case when f.evidence = 'title' then 'title' else b.evidence end
when not matched then insert (news_key, vendor_key, weight, matched_text, evidence, score)
values (f.news_key, f.vendor_key, f.weight, f.matched_text, f.evidence, f.score);

update star.bridge_news_vendor as b
set weight = b.score / n.score
from (
  select news_key, sum(score)::double as score
  from star.bridge_news_vendor
  where news_key in (select news_key from star.bridge_news_vendor where weight = 0)
  group by news_key
) n
where n.news_key = b.news_key;

-- What the source states stands alone.
delete from star.bridge_news_sector
where evidence <> 'stated'
  and news_key in (select news_key from star.bridge_news_sector where evidence = 'stated')
  and news_key in (select news_key from staged_news_key);

merge into star.bridge_news_sector as b
using (
  select f.news_key, f.member_key as sector_key, f.evidence, f.score, f.matched_text, f.weight
  from found_news_tag f
  where f.kind = 'sector'
    and f.news_key not in (select news_key from star.bridge_news_sector where evidence = 'stated')
) as f
on b.news_key = f.news_key and b.sector_key = f.sector_key
when matched then update set
  weight = 0,
  score = b.score + f.score,
  matched_text = case when f.evidence = 'title' then f.matched_text else b.matched_text end,
  evidence = case when f.evidence = 'title' then 'title' else b.evidence end
when not matched then insert (news_key, sector_key, weight, matched_text, evidence, score)
values (f.news_key, f.sector_key, f.weight, f.matched_text, f.evidence, f.score);

update star.bridge_news_sector as b
set weight = b.score / n.score
from (
  select news_key, sum(score)::double as score
  from star.bridge_news_sector
  where news_key in (select news_key from star.bridge_news_sector where weight = 0)
  group by news_key
) n
where n.news_key = b.news_key;
