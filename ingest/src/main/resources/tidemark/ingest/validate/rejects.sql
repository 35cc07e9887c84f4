-- Refused rows, with the columns by the names that the file gives them. Grain: a row of the file.
create view named_reject as
select
  r.kind,
  r.file_row,
  coalesce(g.given, r.column_name) as column_name,
  r.value,
  r.reason
from reject r
left join given_name g on g.column_name = r.column_name
order by r.file_row, r.kind;
