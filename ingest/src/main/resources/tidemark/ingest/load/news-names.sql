-- Names that the articles state. Grain: a name's use.
create temp table stated_news_tag as
select file_row, 'sector' as kind, unnest(sectors) as name from staged_news
union all
select file_row, 'country', unnest(countries) from staged_news
union all
select file_row, 'vendor', unnest(vendors) from staged_news;

insert into wanted_name
select kind, name from stated_news_tag;
