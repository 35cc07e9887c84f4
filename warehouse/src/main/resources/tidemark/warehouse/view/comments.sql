-- Comments on articles. Grain: comment.
create view market.comments as
select
  news.article,
  outlet.outlet,
  comment.commented_at,
  comment.language,
  comment.text,
  source.source,
  comment.batch_key,
  comment.file_row,
  comment.comment_key,
  comment.news_key
from star.fact_comment as comment
inner join star.fact_news as news on news.news_key = comment.news_key
inner join star.dim_outlet as outlet using (outlet_key)
inner join star.dim_source as source on source.source_key = comment.source_key;

comment on view market.comments is
  'Comments on articles. Grain: comment.';
comment on column market.comments.article is 'Id of the article.';
comment on column market.comments.outlet is 'Name of the outlet that published the article.';
comment on column market.comments.commented_at is 'When it was written (UTC); null where the source doesnt tell.';
comment on column market.comments.language is 'Language as ISO 639-1 code.';
comment on column market.comments.text is 'The comment in plain text.';
comment on column market.comments.source is 'Id of the source.';
comment on column market.comments.batch_key is 'The load that brought it (ops.batch).';
comment on column market.comments.file_row is 'The row in that load''s file.';
comment on column market.comments.comment_key is 'The comment (star.fact_comment).';
comment on column market.comments.news_key is 'The article (star.fact_news).';
