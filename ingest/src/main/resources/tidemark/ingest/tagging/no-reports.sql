-- Stands for the reports of a load without any.
create view reports as
select
  null::bigint as file_row,
  null::varchar as title,
  null::date as published_on,
  null::varchar as date_precision
where false;
