-- Of the typed claims: what is refused, what repeats, what is good. Grain: a row of the file.
insert into reject
select 'claims', file_row(rowid), problem.column_name, problem.value, problem.reason
from checked_claims
where problem is not null;

insert into repeated
select 'claims', file_row(rowid)
from checked_claims
where problem is null
qualify row_number() over (
  partition by report, article, metric, scope, period, value, unit, verdict order by rowid
) > 1;

create view good_claims as
select
  file_row(rowid) as file_row,
  report_id(null, report, null, null, null) as report_link,
  link_key(article) as article_link,
  * exclude (problem)
from checked_claims
where problem is null
  and file_row(rowid) not in (select file_row from repeated where kind = 'claims');
