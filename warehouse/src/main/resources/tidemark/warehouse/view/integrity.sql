-- What the engine doesn't enforce and every load must keep; all breaches are 0 in a sound home.
-- Grain: rule. One scan per rule: for tests and for doubt, not for dashboards.
create view ops.integrity as
select
  'star.dim_vendor.country_key refers to star.dim_country' as rule,
  count(*) as breaches
from star.dim_vendor as referring
anti join star.dim_country as referenced on referenced.country_key = referring.country_key
where referring.country_key is not null
union all
select
  'star.dim_model.vendor_key refers to star.dim_vendor' as rule,
  count(*) as breaches
from star.dim_model as referring
anti join star.dim_vendor as referenced on referenced.vendor_key = referring.vendor_key
where referring.vendor_key is not null
union all
select
  'star.dim_model.source_key refers to star.dim_source' as rule,
  count(*) as breaches
from star.dim_model as referring
anti join star.dim_source as referenced on referenced.source_key = referring.source_key
where referring.source_key is not null
union all
select
  'star.dim_sector.parent_key refers to star.dim_sector' as rule,
  count(*) as breaches
from star.dim_sector as referring
anti join star.dim_sector as referenced on referenced.sector_key = referring.parent_key
where referring.parent_key is not null
union all
select
  'star.sector_alias.sector_key refers to star.dim_sector' as rule,
  count(*) as breaches
from star.sector_alias as referring
anti join star.dim_sector as referenced on referenced.sector_key = referring.sector_key
where referring.sector_key is not null
union all
select
  'star.dim_institution.country_key refers to star.dim_country' as rule,
  count(*) as breaches
from star.dim_institution as referring
anti join star.dim_country as referenced on referenced.country_key = referring.country_key
where referring.country_key is not null
union all
select
  'star.institution_alias.institution_key refers to star.dim_institution' as rule,
  count(*) as breaches
from star.institution_alias as referring
anti join star.dim_institution as referenced on referenced.institution_key = referring.institution_key
where referring.institution_key is not null
union all
select
  'star.dim_outlet.country_key refers to star.dim_country' as rule,
  count(*) as breaches
from star.dim_outlet as referring
anti join star.dim_country as referenced on referenced.country_key = referring.country_key
where referring.country_key is not null
union all
select
  'star.fact_usage.model_key refers to star.dim_model' as rule,
  count(*) as breaches
from star.fact_usage as referring
anti join star.dim_model as referenced on referenced.model_key = referring.model_key
where referring.model_key is not null
union all
select
  'star.fact_usage.date_key refers to star.dim_date' as rule,
  count(*) as breaches
from star.fact_usage as referring
anti join star.dim_date as referenced on referenced.date_key = referring.date_key
where referring.date_key is not null
union all
select
  'star.fact_usage.source_key refers to star.dim_source' as rule,
  count(*) as breaches
from star.fact_usage as referring
anti join star.dim_source as referenced on referenced.source_key = referring.source_key
where referring.source_key is not null
union all
select
  'star.fact_report.institution_key refers to star.dim_institution' as rule,
  count(*) as breaches
from star.fact_report as referring
anti join star.dim_institution as referenced on referenced.institution_key = referring.institution_key
where referring.institution_key is not null
union all
select
  'star.fact_report.sector_key refers to star.dim_sector' as rule,
  count(*) as breaches
from star.fact_report as referring
anti join star.dim_sector as referenced on referenced.sector_key = referring.sector_key
where referring.sector_key is not null
union all
select
  'star.fact_report.date_key refers to star.dim_date' as rule,
  count(*) as breaches
from star.fact_report as referring
anti join star.dim_date as referenced on referenced.date_key = referring.date_key
where referring.date_key is not null
union all
select
  'star.fact_report.source_key refers to star.dim_source' as rule,
  count(*) as breaches
from star.fact_report as referring
anti join star.dim_source as referenced on referenced.source_key = referring.source_key
where referring.source_key is not null
union all
select
  'star.fact_news.outlet_key refers to star.dim_outlet' as rule,
  count(*) as breaches
from star.fact_news as referring
anti join star.dim_outlet as referenced on referenced.outlet_key = referring.outlet_key
where referring.outlet_key is not null
union all
select
  'star.fact_news.date_key refers to star.dim_date' as rule,
  count(*) as breaches
from star.fact_news as referring
anti join star.dim_date as referenced on referenced.date_key = referring.date_key
where referring.date_key is not null
union all
select
  'star.fact_news.source_key refers to star.dim_source' as rule,
  count(*) as breaches
from star.fact_news as referring
anti join star.dim_source as referenced on referenced.source_key = referring.source_key
where referring.source_key is not null
union all
select
  'star.fact_comment.source_key refers to star.dim_source' as rule,
  count(*) as breaches
from star.fact_comment as referring
anti join star.dim_source as referenced on referenced.source_key = referring.source_key
where referring.source_key is not null
union all
select
  'star.fact_claim.source_key refers to star.dim_source' as rule,
  count(*) as breaches
from star.fact_claim as referring
anti join star.dim_source as referenced on referenced.source_key = referring.source_key
where referring.source_key is not null
union all
select
  'star.fact_comment.news_key refers to star.fact_news' as rule,
  count(*) as breaches
from star.fact_comment as referring
anti join star.fact_news as referenced on referenced.news_key = referring.news_key
where referring.news_key is not null
union all
select
  'star.fact_claim.report_key refers to star.fact_report' as rule,
  count(*) as breaches
from star.fact_claim as referring
anti join star.fact_report as referenced on referenced.report_key = referring.report_key
where referring.report_key is not null
union all
select
  'star.fact_claim.news_key refers to star.fact_news' as rule,
  count(*) as breaches
from star.fact_claim as referring
anti join star.fact_news as referenced on referenced.news_key = referring.news_key
where referring.news_key is not null
union all
select
  'star.marked_text.news_key refers to star.fact_news' as rule,
  count(*) as breaches
from star.marked_text as referring
anti join star.fact_news as referenced on referenced.news_key = referring.news_key
where referring.news_key is not null
union all
select
  'star.bridge_report_country.report_key refers to star.fact_report' as rule,
  count(*) as breaches
from star.bridge_report_country as referring
anti join star.fact_report as referenced on referenced.report_key = referring.report_key
where referring.report_key is not null
union all
select
  'star.bridge_report_country.country_key refers to star.dim_country' as rule,
  count(*) as breaches
from star.bridge_report_country as referring
anti join star.dim_country as referenced on referenced.country_key = referring.country_key
where referring.country_key is not null
union all
select
  'star.bridge_report_vendor.report_key refers to star.fact_report' as rule,
  count(*) as breaches
from star.bridge_report_vendor as referring
anti join star.fact_report as referenced on referenced.report_key = referring.report_key
where referring.report_key is not null
union all
select
  'star.bridge_report_vendor.vendor_key refers to star.dim_vendor' as rule,
  count(*) as breaches
from star.bridge_report_vendor as referring
anti join star.dim_vendor as referenced on referenced.vendor_key = referring.vendor_key
where referring.vendor_key is not null
union all
select
  'star.bridge_report_sector.report_key refers to star.fact_report' as rule,
  count(*) as breaches
from star.bridge_report_sector as referring
anti join star.fact_report as referenced on referenced.report_key = referring.report_key
where referring.report_key is not null
union all
select
  'star.bridge_report_sector.sector_key refers to star.dim_sector' as rule,
  count(*) as breaches
from star.bridge_report_sector as referring
anti join star.dim_sector as referenced on referenced.sector_key = referring.sector_key
where referring.sector_key is not null
union all
select
  'star.bridge_news_country.news_key refers to star.fact_news' as rule,
  count(*) as breaches
from star.bridge_news_country as referring
anti join star.fact_news as referenced on referenced.news_key = referring.news_key
where referring.news_key is not null
union all
select
  'star.bridge_news_country.country_key refers to star.dim_country' as rule,
  count(*) as breaches
from star.bridge_news_country as referring
anti join star.dim_country as referenced on referenced.country_key = referring.country_key
where referring.country_key is not null
union all
select
  'star.bridge_news_vendor.news_key refers to star.fact_news' as rule,
  count(*) as breaches
from star.bridge_news_vendor as referring
anti join star.fact_news as referenced on referenced.news_key = referring.news_key
where referring.news_key is not null
union all
select
  'star.bridge_news_vendor.vendor_key refers to star.dim_vendor' as rule,
  count(*) as breaches
from star.bridge_news_vendor as referring
anti join star.dim_vendor as referenced on referenced.vendor_key = referring.vendor_key
where referring.vendor_key is not null
union all
select
  'star.bridge_news_sector.news_key refers to star.fact_news' as rule,
  count(*) as breaches
from star.bridge_news_sector as referring
anti join star.fact_news as referenced on referenced.news_key = referring.news_key
where referring.news_key is not null
union all
select
  'star.bridge_news_sector.sector_key refers to star.dim_sector' as rule,
  count(*) as breaches
from star.bridge_news_sector as referring
anti join star.dim_sector as referenced on referenced.sector_key = referring.sector_key
where referring.sector_key is not null
union all
select
  'star.model_listing.source_key refers to star.dim_source' as rule,
  count(*) as breaches
from star.model_listing as referring
anti join star.dim_source as referenced on referenced.source_key = referring.source_key
where referring.source_key is not null
union all
select
  'star.model_listing.batch_key refers to ops.batch' as rule,
  count(*) as breaches
from star.model_listing as referring
anti join ops.batch as referenced on referenced.batch_key = referring.batch_key
where referring.batch_key is not null and referring.batch_key <> 0
union all
select
  'star.dim_model.batch_key refers to ops.batch' as rule,
  count(*) as breaches
from star.dim_model as referring
anti join ops.batch as referenced on referenced.batch_key = referring.batch_key
where referring.batch_key is not null and referring.batch_key <> 0
union all
select
  'star.fact_usage.batch_key refers to ops.batch' as rule,
  count(*) as breaches
from star.fact_usage as referring
anti join ops.batch as referenced on referenced.batch_key = referring.batch_key
where referring.batch_key is not null and referring.batch_key <> 0
union all
select
  'star.fact_report.batch_key refers to ops.batch' as rule,
  count(*) as breaches
from star.fact_report as referring
anti join ops.batch as referenced on referenced.batch_key = referring.batch_key
where referring.batch_key is not null and referring.batch_key <> 0
union all
select
  'star.fact_news.batch_key refers to ops.batch' as rule,
  count(*) as breaches
from star.fact_news as referring
anti join ops.batch as referenced on referenced.batch_key = referring.batch_key
where referring.batch_key is not null and referring.batch_key <> 0
union all
select
  'star.fact_comment.batch_key refers to ops.batch' as rule,
  count(*) as breaches
from star.fact_comment as referring
anti join ops.batch as referenced on referenced.batch_key = referring.batch_key
where referring.batch_key is not null and referring.batch_key <> 0
union all
select
  'star.fact_claim.batch_key refers to ops.batch' as rule,
  count(*) as breaches
from star.fact_claim as referring
anti join ops.batch as referenced on referenced.batch_key = referring.batch_key
where referring.batch_key is not null and referring.batch_key <> 0
union all
select
  'ops.batch.source_key refers to star.dim_source' as rule,
  count(*) as breaches
from ops.batch as referring
anti join star.dim_source as referenced on referenced.source_key = referring.source_key
where referring.source_key is not null
union all
select
  'ops.reject.batch_key refers to ops.batch' as rule,
  count(*) as breaches
from ops.reject as referring
anti join ops.batch as referenced on referenced.batch_key = referring.batch_key
where referring.batch_key is not null and referring.batch_key <> 0
union all
select
  'a figure of usage is there once per load' as rule,
  count(*) as breaches
from (
  select model.model
  from star.fact_usage as fact
  inner join star.dim_model as model on model.model_key = fact.model_key
  group by
    fact.batch_key,
    fact.source_key,
    model.model,
    fact.period_kind,
    fact.period_start,
    fact.period_days,
    fact.read_on
  having count(*) > 1
)
union all
select
  'tokens of usage aren''t negative' as rule,
  count(*) as breaches
from star.fact_usage
where least(tokens, prompt_tokens, completion_tokens, reasoning_tokens, requests) < 0
union all
select
  'a figure''s date_key is its period_start' as rule,
  count(*) as breaches
from star.fact_usage
where date_key <> cast(strftime(period_start, '%Y%m%d') as integer)
union all
select
  'versions of a vendor don''t overlap' as rule,
  count(*) as breaches
from (
  select valid_from < lag(valid_to) over (partition by vendor order by valid_from, vendor_key) as is_overlapping
  from star.dim_vendor
)
where is_overlapping
union all
select
  'a vendor has one current version' as rule,
  count(*) as breaches
from (
  select vendor
  from star.dim_vendor
  group by vendor
  having count(*) filter (where is_current) <> 1
)
union all
select
  'versions of a model don''t overlap' as rule,
  count(*) as breaches
from (
  select valid_from < lag(valid_to) over (partition by model order by valid_from, model_key) as is_overlapping
  from star.dim_model
)
where is_overlapping
union all
select
  'a model has one current version' as rule,
  count(*) as breaches
from (
  select model
  from star.dim_model
  group by model
  having count(*) filter (where is_current) <> 1
)
union all
select
  'weights of bridge_report_country sum to 1' as rule,
  count(*) as breaches
from (
  select report_key
  from star.bridge_report_country
  group by report_key
  having abs(sum(weight) - 1) > 1e-6
)
union all
select
  'weights of bridge_report_vendor sum to 1' as rule,
  count(*) as breaches
from (
  select report_key
  from star.bridge_report_vendor
  group by report_key
  having abs(sum(weight) - 1) > 1e-6
)
union all
select
  'weights of bridge_report_sector sum to 1' as rule,
  count(*) as breaches
from (
  select report_key
  from star.bridge_report_sector
  group by report_key
  having abs(sum(weight) - 1) > 1e-6
)
union all
select
  'weights of bridge_news_country sum to 1' as rule,
  count(*) as breaches
from (
  select news_key
  from star.bridge_news_country
  group by news_key
  having abs(sum(weight) - 1) > 1e-6
)
union all
select
  'weights of bridge_news_vendor sum to 1' as rule,
  count(*) as breaches
from (
  select news_key
  from star.bridge_news_vendor
  group by news_key
  having abs(sum(weight) - 1) > 1e-6
)
union all
select
  'weights of bridge_news_sector sum to 1' as rule,
  count(*) as breaches
from (
  select news_key
  from star.bridge_news_sector
  group by news_key
  having abs(sum(weight) - 1) > 1e-6
)
union all
select
  'stated tags stand alone' as rule,
  count(*) as breaches
from (
  select report_key
  from star.bridge_report_country
  group by report_key
  having count(distinct evidence = 'stated') > 1
  union all
  select report_key
  from star.bridge_report_vendor
  group by report_key
  having count(distinct evidence = 'stated') > 1
  union all
  select report_key
  from star.bridge_report_sector
  group by report_key
  having count(distinct evidence = 'stated') > 1
  union all
  select news_key
  from star.bridge_news_country
  group by news_key
  having count(distinct evidence = 'stated') > 1
  union all
  select news_key
  from star.bridge_news_vendor
  group by news_key
  having count(distinct evidence = 'stated') > 1
  union all
  select news_key
  from star.bridge_news_sector
  group by news_key
  having count(distinct evidence = 'stated') > 1
)
union all
select 'an article stands once' as rule, count(*) - count(distinct article) as breaches
from star.fact_news;

comment on view ops.integrity is
  'What the engine doesn''t enforce and every load must keep: references, grain, versions, weights. Grain: rule.';
comment on column ops.integrity.rule is 'What must hold.';
comment on column ops.integrity.breaches is 'How many rows or groups break it; 0 in a sound home.';
