-- Lines whose fields don't fit the header. Grain: line.
create table faulty_line as
select
  fault.line - 1 as data_row,
  any_value(csv_line) as line,
  'the line doesn''t fit the header: '
    || replace(
      replace(lower(any_value(error_message)), 'expected number of columns:', 'expected fields:'), '  ', ' '
    ) as reason,
  null::varchar as record
from reject_errors as fault
group by fault.line;
