-- One more week: the figures of the file's last, seven days later. Grain: model, period.
-- $usage and $week are the files' names as literals.
copy (
  select * replace (period_start + 7 as period_start, read_on + 7 as read_on)
  from read_csv($usage, header = true)
  where period_start >= (select max(date_trunc('week', period_start)) from read_csv($usage, header = true))
) to $week (format csv, header);
