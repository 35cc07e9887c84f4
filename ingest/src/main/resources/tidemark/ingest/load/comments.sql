-- Comments into the star. temp.staged_comments: the good rows.
create temp table placed_comment as
select
  s.*,
  d.source_key,
  coalesce(by_id.news_key, by_link.news_key) as news_key
from staged_comments s
inner join star.dim_source d on d.source = s.source
left join star.fact_news by_id on by_id.article = s.article
left join star.fact_news by_link on by_link.article = s.article_link;

insert into load_reject
select
  'comments',
  file_row,
  'article',
  article,
  'no such article is loaded: load it before its comments, or name it by its link'
from placed_comment
where news_key is null;

create temp table known_comment as
select distinct p.file_row
from placed_comment p
inner join star.fact_comment c
  on c.news_key = p.news_key
  and c.text = p.text
  and c.commented_at is not distinct from p.commented_at;

insert into star.fact_comment by name
select
  (select coalesce(max(comment_key), 0) from star.fact_comment)
    + row_number() over (order by file_row) as comment_key,
  (select batch_key from load_batch) as batch_key,
  source_key,
  file_row,
  news_key,
  commented_at,
  language,
  text
from placed_comment
where news_key is not null and file_row not in (select file_row from known_comment);

insert into outcome
select
  count(*) filter (where news_key is not null) - (select count(*) from known_comment),
  (select count(*) from known_comment),
  count(*) filter (where news_key is null)
from placed_comment;
