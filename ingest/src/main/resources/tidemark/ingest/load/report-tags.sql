-- Tags found in the titles of reports. temp.staged_mentions: what the titles mention;
-- temp.taken_title and the stated tags are reports.sql's. Grain of what it writes: report, and what
-- it is about.
create temp table found_report_tag as
select
  k.report_key,
  m.kind,
  m.target,
  'title' as evidence,
  sum(m.score) as score,
  any_value(m.matched_text) as matched_text
from staged_mentions m
inner join taken_title t on t.file_row = m.file_row
inner join staged_report_key k on k.file_row = m.file_row
where m.fact = 'reports'
group by k.report_key, m.kind, m.target;

-- What the source states stands alone.
delete from star.bridge_report_country
where evidence <> 'stated'
  and report_key in (select report_key from star.bridge_report_country where evidence = 'stated')
  and report_key in (select report_key from staged_report_key);

merge into star.bridge_report_country as b
using (
  select f.report_key, d.country_key, f.evidence, f.score, f.matched_text
  from found_report_tag f
  inner join star.dim_country d on d.alpha2 = f.target
  where f.kind = 'country'
    and f.report_key not in (select report_key from star.bridge_report_country where evidence = 'stated')
) as f
on b.report_key = f.report_key and b.country_key = f.country_key
when matched then update set
  score = b.score + f.score,
  matched_text = case when f.evidence = 'title' then f.matched_text else b.matched_text end,
  evidence = case when f.evidence = 'title' then 'title' else b.evidence end
when not matched then insert (report_key, country_key, weight, matched_text, evidence, score)
values (f.report_key, f.country_key, 0, f.matched_text, f.evidence, f.score);

update star.bridge_report_country as b
set weight = b.score / n.score
from (
  select report_key, sum(score)::double as score
  from star.bridge_report_country
  where report_key in (select report_key from staged_report_key)
  group by report_key
) n
where n.report_key = b.report_key and b.weight <> b.score / n.score;

-- What the source states stands alone.
delete from star.bridge_report_vendor
where evidence <> 'stated'
  and report_key in (select report_key from star.bridge_report_vendor where evidence = 'stated')
  and report_key in (select report_key from staged_report_key);

merge into star.bridge_report_vendor as b
using (
  select f.report_key, d.vendor_key, f.evidence, f.score, f.matched_text
  from found_report_tag f
  inner join star.dim_vendor d on d.vendor = f.target and d.is_current
  where f.kind = 'vendor'
    and f.report_key not in (select report_key from star.bridge_report_vendor where evidence = 'stated')
) as f
on b.report_key = f.report_key and b.vendor_key = f.vendor_key
when matched then update set
  score = b.score + f.score,
  matched_text = case when f.evidence = 'title' then f.matched_text else b.matched_text end,
  evidence = case when f.evidence = 'title' then 'title' else b.evidence end
when not matched then insert (report_key, vendor_key, weight, matched_text, evidence, score)
values (f.report_key, f.vendor_key, 0, f.matched_text, f.evidence, f.score);

update star.bridge_report_vendor as b
set weight = b.score / n.score
from (
  select report_key, sum(score)::double as score
  from star.bridge_report_vendor
  where report_key in (select report_key from staged_report_key)
  group by report_key
) n
where n.report_key = b.report_key and b.weight <> b.score / n.score;

-- What the source states stands alone.
delete from star.bridge_report_sector
where evidence <> 'stated'
  and report_key in (select report_key from star.bridge_report_sector where evidence = 'stated')
  and report_key in (select report_key from staged_report_key);

merge into star.bridge_report_sector as b
using (
  select f.report_key, d.sector_key, f.evidence, f.score, f.matched_text
  from found_report_tag f
  inner join star.dim_sector d on d.sector = f.target
  where f.kind = 'sector'
    and f.report_key not in (select report_key from star.bridge_report_sector where evidence = 'stated')
) as f
on b.report_key = f.report_key and b.sector_key = f.sector_key
when matched then update set
  score = b.score + f.score,
  matched_text = case when f.evidence = 'title' then f.matched_text else b.matched_text end,
  evidence = case when f.evidence = 'title' then 'title' else b.evidence end
when not matched then insert (report_key, sector_key, weight, matched_text, evidence, score)
values (f.report_key, f.sector_key, 0, f.matched_text, f.evidence, f.score);

update star.bridge_report_sector as b
set weight = b.score / n.score
from (
  select report_key, sum(score)::double as score
  from star.bridge_report_sector
  where report_key in (select report_key from staged_report_key)
  group by report_key
) n
where n.report_key = b.report_key and b.weight <> b.score / n.score;
