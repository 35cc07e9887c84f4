-- Takes away what was found, and makes every text one to be counted. Stated tags and claims stay.
delete from star.bridge_news_country where evidence <> 'stated';
delete from star.bridge_news_vendor where evidence <> 'stated';
delete from star.bridge_news_sector where evidence <> 'stated';
delete from star.bridge_report_country where evidence <> 'stated';
delete from star.bridge_report_vendor where evidence <> 'stated';
delete from star.bridge_report_sector where evidence <> 'stated';
delete from star.fact_claim where evidence <> 'stated';

-- Claims are traced to the load that brought their report or article first. Grain: article; report.
create temp table staged_news_key as
select
  news_key as file_row,
  news_key,
  source_key,
  batch_key,
  file_row as loaded_row,
  true as is_new,
  true as takes_title,
  true as takes_summary
from star.fact_news;

-- They are kept already. Grain: row of the file.
create temp view staged_marked as
select null::bigint as file_row, null::varchar as marked
where false;

create temp table staged_report_key as
select report_key as file_row, report_key, source_key, batch_key, file_row as loaded_row
from star.fact_report;

create temp table taken_title as
select report_key as file_row
from star.fact_report;
