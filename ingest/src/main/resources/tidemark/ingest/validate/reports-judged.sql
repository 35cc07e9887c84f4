-- Of the typed reports: what is refused, what repeats, what is good. Grain: a row of the file.
insert into reject
select 'reports', file_row(rowid), problem.column_name, problem.value, problem.reason
from checked_reports
where problem is not null;

-- The same report under the same industry again adds nothing.
insert into repeated
select 'reports', file_row(rowid)
from checked_reports
where problem is null
qualify row_number() over (partition by report, sector, sectors order by rowid) > 1;

create view good_reports as
select file_row(rowid) as file_row, * exclude (problem)
from checked_reports
where problem is null
  and file_row(rowid) not in (select file_row from repeated where kind = 'reports');
