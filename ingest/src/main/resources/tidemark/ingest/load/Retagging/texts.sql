-- The texts that the star holds, as checked rows. Grain: article; report.
create temp view news as
select
  n.news_key as file_row,
  n.title,
  n.summary,
  m.marked,
  n.published_on,
  n.date_precision
from star.fact_news n
left join (
  select news_key, string_agg(marked, ' || ' order by marked) as marked
  from star.marked_text
  group by news_key
) m on m.news_key = n.news_key;

create temp view reports as
select report_key as file_row, title, published_on, date_precision
from star.fact_report;
