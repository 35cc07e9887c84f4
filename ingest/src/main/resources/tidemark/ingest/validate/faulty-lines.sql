-- Lines whose fields don't fit the header. Grain: line. Variable: kind.
create table faulty_line as
select
  line - 1 as data_row,
  any_value(csv_line) as csv_line,
  any_value(error_message) as error_message
from reject_errors
group by line;

-- The number of good rows before each of them: a good row's own number is its place among the good
-- ones and the faulty lines before it.
set variable gaps = (
  select list(data_row - place order by place)
  from (select data_row, row_number() over (order by data_row) as place from faulty_line)
);

insert into reject
select
  getvariable('kind'),
  data_row,
  null,
  trim(csv_line, e' \r\n')[:200],
  'the line doesn''t fit the header: '
    || replace(
      replace(lower(error_message), 'expected number of columns:', 'expected fields:'), '  ', ' '
    )
from faulty_line;
