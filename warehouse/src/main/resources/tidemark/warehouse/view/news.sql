-- Articles. Grain: article.
create view market.news as
with loaded_comments as (
  -- Grain: article that has comments in the star.
  select news_key, count(*) as comments
  from star.fact_comment
  group by news_key
)
select
  news.article,
  news.published_at,
  news.published_on,
  outlet.outlet,
  outlet.domain as outlet_domain,
  country.alpha2 as outlet_country,
  news.title,
  news.summary,
  news.language,
  news.words,
  -- greatest() skips nulls: a source states a count, or comments were loaded, or both, or neither.
  greatest(news.comments, cast(loaded_comments.comments as integer)) as comments,
  news.related,
  news.link,
  news.date_precision,
  source.source,
  news.batch_key,
  news.file_row,
  news.news_key
from star.fact_news as news
inner join star.dim_outlet as outlet using (outlet_key)
inner join star.dim_country as country using (country_key)
inner join star.dim_source as source using (source_key)
left join loaded_comments using (news_key);

comment on view market.news is
  'Articles of news media, vendors and aggregators. Grain: article.';
comment on column market.news.article is 'The article''s id.';
comment on column market.news.published_at is 'Instant of publication (UTC); see date_precision.';
comment on column market.news.published_on is 'Day of publication (UTC).';
comment on column market.news.outlet is 'Name of the outlet that published it; unknown where nobody knows it.';
comment on column market.news.outlet_domain is 'Domain of the outlet''s pages.';
comment on column market.news.outlet_country is 'ISO 3166 alpha-2 code of the outlet''s country; null where unknown.';
comment on column market.news.title is 'Title; null where the licence doesnt allow to keep it.';
comment on column market.news.summary is 'Summary in plain text.';
comment on column market.news.language is 'Language as ISO 639-1 code.';
comment on column market.news.words is 'Number of words.';
comment on column market.news.comments is 'Number of comments: the larger one of what the source states and what was loaded; null where neither is known.';
comment on column market.news.related is 'Ids or addresses of articles that the source calls related.';
comment on column market.news.link is 'Address of the article.';
comment on column market.news.date_precision is 'How exact published_at is: second, day or month; feed: the article has no date, and this is the feed''s own, so that it came out then or before.';
comment on column market.news.source is 'Id of the source that lists it.';
comment on column market.news.batch_key is 'The load that brought it (ops.batch).';
comment on column market.news.file_row is 'The row in that load''s file.';
comment on column market.news.news_key is 'The article (star.fact_news).';
