-- Readings of a model in what loads brought. Grain: row of a load. Parameters: files, the model.
select
  regexp_extract(filename, '([0-9]+)/[a-z]+\.parquet$', 1)::bigint as batch_key,
  file_row,
  concat_ws(' / ', prompt_price, completion_price) as figure,
  source,
  read_on
from read_parquet($1, filename = true, union_by_name = true)
where model = $2
order by batch_key, file_row
