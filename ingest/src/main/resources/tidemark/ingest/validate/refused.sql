-- Refused rows as their file has them, the value at fault among them: a mapping changes values, and
-- puts what it expected behind a unit separator. Grain: a row of the file.
create or replace view recorded as
with found as (
  select f.kind, f.file_row, f.column_name, f.value, f.reason, any_value(r.record) as record
  from refused f
  left join record r on r.kind = f.kind and r.file_row = f.file_row
  group by all
)
select
  kind,
  file_row,
  column_name,
  coalesce(
    case
      when not regexp_matches(column_name, '["\\]')
      then clean(json_extract_string(record, '$."' || column_name || '"'))[:200]
    end,
    split_part(value, chr(31), 1)
  ) as value,
  case
    when contains(value, chr(31)) and split_part(value, chr(31), 2) <> ''
    then split_part(value, chr(31), 2)
    else reason
  end as reason,
  record
from found;
