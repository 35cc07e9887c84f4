-- Claims, typed and judged. Grain: a statement, in the file's order.
create table checked_claims as
with cleaned as (
  select
    clean(report) as report,
    clean(article) as article,
    clean(metric) as metric,
    clean(scope) as scope,
    clean(period) as period,
    lower(clean(value)) as value,
    clean(unit) as unit,
    clean(verdict) as verdict,
    clean(quote) as quote,
    coalesce(clean(source), getvariable('source')) as source,
    lower(clean(source_kind)) as source_kind
  from raw_claims
),
typed as (
  select
    *,
    case
      when value in ('true', 'yes') then 1
      when value in ('false', 'no') then 0
      when ends_with(value, '%') then number_of(rtrim(value, '%'))::double / 100
      else number_of(value)::double
    end as amount
  from cleaned
)
select
  report,
  article,
  metric,
  scope,
  period,
  amount as value,
  coalesce(
    unit,
    case when ends_with(value, '%') then 'fraction' when amount is null then 'verdict' end
  ) as unit,
  verdict,
  quote,
  source,
  source_kind,
  case
    when coalesce(report, article) is null
    then problem('report', report, 'neither a report nor an article is named')
    when metric is null then problem('metric', metric, 'no metric is named')
    when scope is null then problem('scope', scope, 'no scope is named')
    when period is null then problem('period', period, 'no period is named')
    when amount is null and value is null and verdict is null
    then problem('value', value, 'there is neither a value nor a verdict')
    when amount is null and value is not null
    then problem('value', value, 'isn''t a number, a percentage, or true or false')
    when unit is null and not ends_with(value, '%') then problem('unit', unit, 'no unit is named')
    when source_kind not in ('capture', 'synthetic')
    then problem('source_kind', source_kind, 'isn''t one of capture, synthetic')
  end as problem
from typed;
