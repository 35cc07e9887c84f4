-- Why rows of a batch were refused, the most frequent reasons first. Grain: column and reason.
-- Parameter: the batch.
select
  count(*) as refused,
  min(file_row) as first_row,
  column_name,
  arg_min(value, file_row) as first_value,
  reason
from ops.reject
where batch_key = ?
group by column_name, reason
order by refused desc, first_row
limit 3
