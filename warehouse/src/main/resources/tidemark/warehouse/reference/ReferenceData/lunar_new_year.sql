-- The calendar, 2015 to 2035, with the Lunar New Year of each day's year. Grain: day.
-- temp.reference_row: year, date.
insert into star.dim_date
with day as (
  select cast(unnest(generate_series(date '2015-01-01', date '2035-12-31', interval 1 day)) as date) as date
),
new_year as (
  select cast(year as integer) as year, cast(date as date) as date
  from temp.reference_row
)
select
  cast(strftime(day.date, '%Y%m%d') as integer) as date_key,
  day.date,
  strftime(day.date, '%G-W%V') as iso_week,
  isoyear(day.date) as iso_year,
  week(day.date) as iso_week_number,
  cast(date_trunc('week', day.date) as date) as week_start,
  strftime(day.date, '%Y-%m') as month,
  month(day.date) as month_number,
  cast(date_trunc('month', day.date) as date) as month_start,
  year(day.date) || '-Q' || quarter(day.date) as quarter,
  year(day.date) as year,
  isodow(day.date) as weekday,
  dayname(day.date) as weekday_name,
  isodow(day.date) >= 6 as is_weekend,
  new_year.date as lunar_new_year,
  day.date - new_year.date as lunar_new_year_offset_days,
  day.date - new_year.date between -7 and 15 as is_lunar_new_year_window
from day
left join new_year on new_year.year = year(day.date)
order by day.date
on conflict (date_key) do update set
  lunar_new_year = excluded.lunar_new_year,
  lunar_new_year_offset_days = excluded.lunar_new_year_offset_days,
  is_lunar_new_year_window = excluded.is_lunar_new_year_window;
