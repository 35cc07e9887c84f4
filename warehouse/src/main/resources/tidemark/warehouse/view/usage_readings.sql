-- Which readings of a day or a week are counted, and in which order: the rule that makes usage_daily
-- and usage_weekly safe to add up. Grain: reading (all figures of one period from one source on one
-- reading day); a week that is built from its days has one more, without source.
create view market.usage_readings as
with figure_group as (
  -- Grain: period, source, reading day. Key 1 is the model 'other' (V001).
  select
    period_kind,
    period_start,
    source_key,
    read_on,
    bool_or(model_key = 1) as has_other,
    min(batch_key) as first_batch_key,
    max(batch_key) as batch_key,
    count(*) as figures
  from star.fact_usage
  where (period_kind = 'day' and period_days = 1)
    or (period_kind = 'week' and period_days = 7 and isodow(period_start) = 1)
  group by period_kind, period_start, source_key, read_on
),
loaded_reading as (
  -- Grain: as before.
  select
    figure_group.*,
    source.source,
    source.kind = 'synthetic' as is_synthetic,
    source.precedence
  from figure_group
  inner join star.dim_source as source using (source_key)
),
day_reading as (
  -- Grain: reading of a day.
  select
    *,
    row_number() over best_first as place
  from loaded_reading
  where period_kind = 'day'
  window best_first as (
    partition by period_start
    order by is_synthetic, precedence, read_on desc, batch_key desc, source_key
  )
),
week_of_days as (
  -- Grain: a week whose seven days all have a reading, from captures alone and from all sources.
  select
    cast(date_trunc('week', day.period_start) as date) as period_start,
    scope.is_synthetic,
    max(day.read_on) as read_on,
    bool_or(day.place = 1 and day.has_other) as has_other,
    min(day.first_batch_key) as first_batch_key,
    max(day.batch_key) as batch_key,
    cast(sum(day.figures) as bigint) as figures
  from day_reading as day
  inner join (values (false), (true)) as scope (is_synthetic)
    on scope.is_synthetic or not day.is_synthetic
  group by cast(date_trunc('week', day.period_start) as date), scope.is_synthetic
  having count(distinct day.period_start) = 7
    and (not scope.is_synthetic or bool_or(day.is_synthetic))
),
week_reading as (
  -- Grain: reading of a week.
  select
    *,
    row_number() over best_first as place
  from (
    select
      period_kind,
      period_start,
      source_key,
      read_on,
      has_other,
      first_batch_key,
      batch_key,
      figures,
      source,
      is_synthetic,
      precedence,
      false as is_sum_of_days
    from loaded_reading
    where period_kind = 'week'
    union all
    select
      'week' as period_kind,
      period_start,
      null as source_key,
      read_on,
      has_other,
      first_batch_key,
      batch_key,
      figures,
      null as source,
      is_synthetic,
      null as precedence,
      true as is_sum_of_days
    from week_of_days
  )
  window best_first as (
    partition by period_start
    order by is_synthetic, is_sum_of_days, precedence, read_on desc, batch_key desc, source_key
  )
),
placed_reading as (
  -- Grain: reading. 'other' holds all that its reading doesn't list: after it, nothing may be added.
  select
    *,
    place <= coalesce(min(place) filter (where has_other) over period_of_reading, place) as is_counted
  from (
    select *, false as is_sum_of_days from day_reading
    union all by name
    select * from week_reading
  )
  window period_of_reading as (partition by period_kind, period_start)
)
select
  period_kind,
  period_start,
  case
    when period_kind = 'week' then strftime(period_start, '%G-W%V')
    else strftime(period_start, '%Y-%m-%d')
  end as period,
  place,
  is_counted,
  has_other,
  is_sum_of_days,
  is_synthetic,
  source,
  read_on,
  figures,
  -- A model may come twice: in another reading, or in another file of this one.
  (count(*) filter (where is_counted) over (partition by period_kind, period_start)) > 1
    or (first_batch_key <> batch_key and not is_sum_of_days) as has_rivals,
  batch_key,
  source_key
from placed_reading;

comment on view market.usage_readings is
  'Which readings of a day or ISO week usage_daily and usage_weekly count, in which order, and why. Grain: reading (all figures of one period from one source on one reading day); a week whose seven days all have a reading has one more, the sum of its days. Captures go before synthetic sources, a week''s own reading before the sum of its days, then the source''s precedence, the latest reading, the latest load. The best reading counts whole; if it has no other, models that no better reading has are added from the next ones, up to and including one that has other.';
comment on column market.usage_readings.period_kind is 'day or week.';
comment on column market.usage_readings.period_start is 'First day of the period.';
comment on column market.usage_readings.period is 'The day as 2026-02-16, the ISO week as 2026-W08.';
comment on column market.usage_readings.place is 'Place among the readings of the period; 1 is the best.';
comment on column market.usage_readings.is_counted is 'Whether figures of this reading reach usage_daily or usage_weekly.';
comment on column market.usage_readings.has_other is 'Whether the reading accounts for the whole period by a row for other.';
comment on column market.usage_readings.is_sum_of_days is 'Whether the week was built from its seven days.';
comment on column market.usage_readings.is_synthetic is 'Whether it was made up for trials; for a sum of days: whether it may draw on synthetic days.';
comment on column market.usage_readings.source is 'Id of the source; null for a sum of days, which may have several.';
comment on column market.usage_readings.read_on is 'The day on which the source was read; the latest one for a sum of days.';
comment on column market.usage_readings.figures is 'Number of figures in the reading.';
comment on column market.usage_readings.has_rivals is 'Whether a model may come twice in what is counted, so that one figure has to be chosen.';
comment on column market.usage_readings.batch_key is 'The latest load that brought a figure of it (ops.batch).';
comment on column market.usage_readings.source_key is 'The source (star.dim_source); null for a sum of days.';
