-- Refused rows as their file has them. Grain: a row of the file.
create or replace view recorded as
select f.kind, f.file_row, f.column_name, f.value, f.reason, any_value(r.record) as record
from refused f
left join record r on r.kind = f.kind and r.file_row = f.file_row
group by all;
