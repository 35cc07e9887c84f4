-- The texts that the star holds, as checked rows; what pages mark it doesn't hold. Grain: article; report.
create temp view news as
select news_key as file_row, title, summary, null::varchar as marked, published_on, date_precision
from star.fact_news;

create temp view reports as
select report_key as file_row, title, published_on, date_precision
from star.fact_report;
