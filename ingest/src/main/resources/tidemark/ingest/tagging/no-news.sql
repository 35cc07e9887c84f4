-- Stands for the articles of a load without any.
create view news as
select
  null::bigint as file_row,
  null::varchar as title,
  null::varchar as summary,
  null::varchar as marked,
  null::date as published_on,
  null::varchar as date_precision
where false;
