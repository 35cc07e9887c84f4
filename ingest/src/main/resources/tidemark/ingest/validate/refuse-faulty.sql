-- Refuses faulty lines. Grain: line. Variable: kind.
-- The number of good rows before each of them: a good row's own number is its place among the good
-- ones and the faulty lines before it.
set variable gaps = (
  select list(data_row - place order by place)
  from (select data_row, row_number() over (order by data_row) as place from faulty_line)
);

insert into reject
select getvariable('kind'), data_row, null, trim(line, e' \r\n')[:200], reason
from faulty_line;
