-- Articles are told apart by their loads, and no more by an index of their ids, which took more than half of
-- the time of an insert. ops.integrity tells of any that stands twice.
alter table star.fact_news rename to indexed_news;

create table star.fact_news (
  news_key bigint primary key,
  batch_key bigint not null,
  source_key integer not null,
  file_row bigint not null,
  article varchar not null,
  date_key integer not null,
  published_at timestamp not null,
  published_on date not null,
  date_precision varchar not null,
  outlet_key integer not null,
  title varchar,
  summary varchar,
  language varchar,
  words integer,
  comments integer,
  related varchar[],
  link varchar
);
comment on table star.fact_news is
  'Articles. Grain: article.';
comment on column star.fact_news.news_key is 'Surrogate key.';
comment on column star.fact_news.batch_key is 'The load that brought the row (ops.batch.batch_key).';
comment on column star.fact_news.source_key is 'The source (dim_source).';
comment on column star.fact_news.file_row is 'The row in the load''s file, from 1 for the first record.';
comment on column star.fact_news.article is 'Natural key: the id.';
comment on column star.fact_news.date_key is 'Day of publication (dim_date).';
comment on column star.fact_news.published_at is 'Instant of publication (UTC).';
comment on column star.fact_news.published_on is 'Day of publication (UTC).';
comment on column star.fact_news.date_precision is 'How exact published_at is: instant, day or month.';
comment on column star.fact_news.outlet_key is 'Who published it (dim_outlet).';
comment on column star.fact_news.title is 'Title; null where it may not be kept.';
comment on column star.fact_news.summary is 'Summary in plain text.';
comment on column star.fact_news.language is 'ISO 639-1 code.';
comment on column star.fact_news.words is 'Number of words.';
comment on column star.fact_news.comments is 'Number of comments that the source states; null where it states none.';
comment on column star.fact_news.related is 'Ids or addresses of articles that the source calls related.';
comment on column star.fact_news.link is 'Address.';

insert into star.fact_news by name
select *
from star.indexed_news;

drop table star.indexed_news;
