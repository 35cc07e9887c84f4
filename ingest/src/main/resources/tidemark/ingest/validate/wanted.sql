-- Where refused rows of a kind lie among the rows that could be read, from 0. Grain: refused row.
-- Variables: kind, and places of faulty lines in faulty_rows.
create or replace temp table wanted as
select distinct
  file_row,
  file_row - 1
  - len(list_filter(getvariable('faulty_rows'), lambda faulty: faulty < file_row)) as place
from refused
where kind = getvariable('kind') and not list_contains(getvariable('faulty_rows'), file_row);
