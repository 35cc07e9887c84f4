-- Names that the articles state. Grain: a name's use.
insert into wanted_name
select 'sector', unnest(sectors) from staged_news
union all
select 'country', unnest(countries) from staged_news
union all
select 'vendor', unnest(vendors) from staged_news;
