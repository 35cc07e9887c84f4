-- Readings of a report in what loads brought. Grain: row of a load. Parameters: files, the report.
select
  regexp_extract(filename, '([0-9]+)/[a-z]+\.parquet$', 1)::bigint as batch_key,
  file_row,
  coalesce(title, link) as figure,
  source,
  null::date as read_on
from read_parquet($1, filename = true, union_by_name = true)
where report = $2
order by batch_key, file_row
