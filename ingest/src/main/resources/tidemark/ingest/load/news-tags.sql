-- Tags found in the texts of articles. temp.staged_mentions: what the texts mention; temp.taken_text
-- and the stated tags are news.sql's. Grain of what it writes: article, and what it is about.
create temp table found_news_tag as
select
  k.news_key,
  m.kind,
  m.target,
  case when bool_or(m.place = 'title') then 'title' else 'summary' end as evidence,
  sum(m.score)::integer as score,
  arg_max(m.matched_text, m.place) as matched_text
from staged_mentions m
inner join taken_text t on t.file_row = m.file_row and t.place = m.place
inner join staged_news_key k on k.file_row = m.file_row
where m.fact = 'news'
group by k.news_key, m.kind, m.target;

-- What the source states stands alone.
delete from star.bridge_news_country
where evidence <> 'stated'
  and news_key in (select news_key from star.bridge_news_country where evidence = 'stated')
  and news_key in (select news_key from staged_news_key);

merge into star.bridge_news_country as b
using (
  select f.news_key, d.country_key, f.evidence, f.score, f.matched_text
  from found_news_tag f
  inner join star.dim_country d on d.alpha2 = f.target
  where f.kind = 'country'
    and f.news_key not in (select news_key from star.bridge_news_country where evidence = 'stated')
) as f
on b.news_key = f.news_key and b.country_key = f.country_key
when matched then update set
  score = b.score + f.score,
  matched_text = case when f.evidence = 'title' then f.matched_text else b.matched_text end,
  evidence = case when f.evidence = 'title' then 'title' else b.evidence end
when not matched then insert (news_key, country_key, weight, matched_text, evidence, score)
values (f.news_key, f.country_key, 0, f.matched_text, f.evidence, f.score);

update star.bridge_news_country as b
set weight = b.score / n.score
from (
  select news_key, sum(score)::double as score
  from star.bridge_news_country
  where news_key in (select news_key from staged_news_key)
  group by news_key
) n
where n.news_key = b.news_key and b.weight <> b.score / n.score;

-- What the source states stands alone.
delete from star.bridge_news_vendor
where evidence <> 'stated'
  and news_key in (select news_key from star.bridge_news_vendor where evidence = 'stated')
  and news_key in (select news_key from staged_news_key);

merge into star.bridge_news_vendor as b
using (
  select f.news_key, d.vendor_key, f.evidence, f.score, f.matched_text
  from found_news_tag f
  inner join star.dim_vendor d on d.vendor = f.target and d.is_current
  where f.kind = 'vendor'
    and f.news_key not in (select news_key from star.bridge_news_vendor where evidence = 'stated')
) as f
on b.news_key = f.news_key and b.vendor_key = f.vendor_key
when matched then update set
  score = b.score + f.score,
  matched_text = case when f.evidence = 'title' then f.matched_text else b.matched_text end,
  evidence = case when f.evidence = 'title' then 'title' else b.evidence end
when not matched then insert (news_key, vendor_key, weight, matched_text, evidence, score)
values (f.news_key, f.vendor_key, 0, f.matched_text, f.evidence, f.score);

update star.bridge_news_vendor as b
set weight = b.score / n.score
from (
  select news_key, sum(score)::double as score
  from star.bridge_news_vendor
  where news_key in (select news_key from staged_news_key)
  group by news_key
) n
where n.news_key = b.news_key and b.weight <> b.score / n.score;

-- What the source states stands alone.
delete from star.bridge_news_sector
where evidence <> 'stated'
  and news_key in (select news_key from star.bridge_news_sector where evidence = 'stated')
  and news_key in (select news_key from staged_news_key);

merge into star.bridge_news_sector as b
using (
  select f.news_key, d.sector_key, f.evidence, f.score, f.matched_text
  from found_news_tag f
  inner join star.dim_sector d on d.sector = f.target
  where f.kind = 'sector'
    and f.news_key not in (select news_key from star.bridge_news_sector where evidence = 'stated')
) as f
on b.news_key = f.news_key and b.sector_key = f.sector_key
when matched then update set
  score = b.score + f.score,
  matched_text = case when f.evidence = 'title' then f.matched_text else b.matched_text end,
  evidence = case when f.evidence = 'title' then 'title' else b.evidence end
when not matched then insert (news_key, sector_key, weight, matched_text, evidence, score)
values (f.news_key, f.sector_key, 0, f.matched_text, f.evidence, f.score);

update star.bridge_news_sector as b
set weight = b.score / n.score
from (
  select news_key, sum(score)::double as score
  from star.bridge_news_sector
  where news_key in (select news_key from staged_news_key)
  group by news_key
) n
where n.news_key = b.news_key and b.weight <> b.score / n.score;
