-- How far each source's facts reach. Grain: source, kind of fact.
create view market.freshness as
with fact as (
  -- Grain: source, kind of fact, load.
  select
    'usage' as kind,
    source_key,
    min(period_start) as first_day,
    max(period_start + period_days - 1) as last_day,
    max(read_on) as last_read_on,
    batch_key,
    count(*) as facts
  from star.fact_usage
  group by source_key, batch_key
  union all by name
  select
    'models' as kind,
    source_key,
    min(valid_from) as first_day,
    max(valid_from) as last_day,
    batch_key,
    count(*) as facts
  from star.dim_model
  where model_key > 1
  group by source_key, batch_key
  union all by name
  select
    'reports' as kind,
    source_key,
    min(published_on) as first_day,
    max(published_on) as last_day,
    batch_key,
    count(*) as facts
  from star.fact_report
  group by source_key, batch_key
  union all by name
  select
    'news' as kind,
    source_key,
    min(published_on) as first_day,
    max(published_on) as last_day,
    batch_key,
    count(*) as facts
  from star.fact_news
  group by source_key, batch_key
  union all by name
  select
    'comments' as kind,
    source_key,
    min(cast(commented_at as date)) as first_day,
    max(cast(commented_at as date)) as last_day,
    batch_key,
    count(*) as facts
  from star.fact_comment
  group by source_key, batch_key
  union all by name
  select
    'claims' as kind,
    claim.source_key,
    min(coalesce(report.published_on, news.published_on)) as first_day,
    max(coalesce(report.published_on, news.published_on)) as last_day,
    claim.batch_key,
    count(*) as facts
  from star.fact_claim as claim
  left join star.fact_report as report on report.report_key = claim.report_key
  left join star.fact_news as news on news.news_key = claim.news_key
  group by claim.source_key, claim.batch_key
),
reach as (
  -- Grain: source, kind of fact.
  select
    fact.source_key,
    fact.kind,
    cast(sum(fact.facts) as bigint) as facts,
    min(fact.first_day) as first_day,
    max(fact.last_day) as last_day,
    max(coalesce(fact.last_read_on, batch.read_on)) as last_read_on,
    max(batch.committed_at) as last_loaded_at
  from fact
  left join ops.batch as batch using (batch_key)
  group by fact.source_key, fact.kind
)
select
  source.source,
  source.name as source_name,
  source.kind as source_kind,
  reach.kind,
  reach.facts,
  reach.first_day,
  reach.last_day,
  reach.last_read_on,
  reach.last_loaded_at,
  source.licence,
  source.attribution,
  source.address
from reach
inner join star.dim_source as source using (source_key);

comment on view market.freshness is
  'How far each source''s facts reach and when they came. Grain: source, kind of fact.';
comment on column market.freshness.source is 'Id of the source.';
comment on column market.freshness.source_name is 'Name of the source.';
comment on column market.freshness.source_kind is 'capture (observed) or synthetic (made up for trials).';
comment on column market.freshness.kind is 'What it tells: usage, models, reports, news, comments or claims.';
comment on column market.freshness.facts is 'Number of facts in the warehouse.';
comment on column market.freshness.first_day is 'First day covered.';
comment on column market.freshness.last_day is 'Last day covered; for models: the day of the latest change.';
comment on column market.freshness.last_read_on is 'The last day on which the source was read, as rows, file, its name or the request told; null where none did.';
comment on column market.freshness.last_loaded_at is 'When the latest fact was loaded (UTC).';
comment on column market.freshness.licence is 'Terms of use.';
comment on column market.freshness.attribution is 'How the source asks to be named.';
comment on column market.freshness.address is 'Where it comes from.';
