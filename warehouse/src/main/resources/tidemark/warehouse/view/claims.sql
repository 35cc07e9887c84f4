-- Checkable statements in reports and articles. Grain: claim.
create view market.claims as
select
  report.report,
  news.article,
  institution.institution,
  coalesce(report.published_on, news.published_on) as published_on,
  claim.metric,
  claim.scope,
  claim.period,
  claim.value,
  claim.unit,
  claim.verdict,
  claim.quote,
  claim.evidence,
  source.source,
  claim.batch_key,
  claim.file_row,
  claim.claim_key
from star.fact_claim as claim
left join star.fact_report as report on report.report_key = claim.report_key
left join star.dim_institution as institution
  on institution.institution_key = report.institution_key
left join star.fact_news as news on news.news_key = claim.news_key
inner join star.dim_source as source on source.source_key = claim.source_key;

comment on view market.claims is
  'Checkable statements in reports and articles. Grain: claim.';
comment on column market.claims.report is 'Id of the report that makes the claim; null for an articles own.';
comment on column market.claims.article is 'Id of the article that makes or repeats the claim; null where it was taken from the report itself.';
comment on column market.claims.institution is 'Id of the institution that wrote the report.';
comment on column market.claims.published_on is 'Day on which the report, else the article, was published.';
comment on column market.claims.metric is 'What is claimed, such as weekly tokens.';
comment on column market.claims.scope is 'Of what, such as country=CN.';
comment on column market.claims.period is 'For which time, such as 2026-W08.';
comment on column market.claims.value is 'The claimed figure; of a review of a claim its rating, null where that has no place on a scale (verdict).';
comment on column market.claims.unit is 'Unit of the figure, such as tokens or fraction.';
comment on column market.claims.verdict is 'Of a review of a claim: its rating in words, as published, such as Mostly true.';
comment on column market.claims.quote is 'The words of the claim.';
comment on column market.claims.evidence is 'stated: by a file of claims, a note or a review; title or summary: found in that text; marked: in what a page marks.';
comment on column market.claims.source is 'Id of the source.';
comment on column market.claims.batch_key is 'The load that brought it (ops.batch).';
comment on column market.claims.file_row is 'The row in that load''s file.';
comment on column market.claims.claim_key is 'The claim (star.fact_claim).';
