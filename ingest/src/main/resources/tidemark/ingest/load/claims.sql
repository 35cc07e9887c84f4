-- Claims into the star. temp.staged_claims: the good rows.
create temp table placed_claim as
select
  s.*,
  d.source_key,
  coalesce(r.report_key, l.report_key) as report_key,
  coalesce(a.news_key, b.news_key) as news_key
from staged_claims s
inner join star.dim_source d on d.source = s.source
left join star.fact_report r on r.report = s.report
left join star.fact_report l on l.report = s.report_link
left join star.fact_news a on a.article = s.article
left join star.fact_news b on b.article = s.article_link;

insert into load_reject
select
  'claims',
  file_row,
  case when report is not null then 'report' else 'article' end,
  coalesce(report, article),
  'no such report or article is loaded: load it before its claims, or name it by its link'
from placed_claim
where report_key is null and news_key is null;

create temp table known_claim as
select distinct p.file_row
from placed_claim p
inner join star.fact_claim c
  on c.report_key is not distinct from p.report_key
  and c.news_key is not distinct from p.news_key
  and c.metric = p.metric
  and c.scope = p.scope
  and c.period = p.period
  and c.value is not distinct from p.value
  and c.unit = p.unit
  and c.verdict is not distinct from p.verdict
  and c.evidence = 'stated';

insert into star.fact_claim by name
select
  (select coalesce(max(claim_key), 0) from star.fact_claim)
    + row_number() over (order by file_row) as claim_key,
  (select batch_key from load_batch) as batch_key,
  source_key,
  file_row,
  report_key,
  news_key,
  metric,
  scope,
  period,
  value,
  unit,
  verdict,
  quote,
  'stated' as evidence
from placed_claim
where coalesce(report_key, news_key) is not null
  and file_row not in (select file_row from known_claim);

insert into outcome
select
  count(*) filter (where coalesce(report_key, news_key) is not null) - (select count(*) from known_claim),
  (select count(*) from known_claim),
  count(*) filter (where coalesce(report_key, news_key) is null)
from placed_claim;
