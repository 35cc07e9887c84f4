-- What pages mark is kept, to be read again when the words by which texts are read change.
create table star.marked_text (news_key bigint not null, marked varchar not null);
comment on table star.marked_text is
  'What the pages of an article mark in its text: highlighted words, paragraphs with figures for machines. Grain: article, text.';
comment on column star.marked_text.news_key is 'The article (fact_news).';
comment on column star.marked_text.marked is 'The marked passages, with || between them.';

insert into ops.foreign_key values
  ('star', 'marked_text', 'news_key', 'star', 'fact_news', 'news_key');

-- Of pages that were loaded before, the sentences that claimed something are known.
insert into star.marked_text
select news_key, string_agg(distinct quote, ' || ' order by quote)
from star.fact_claim
where evidence = 'marked' and news_key is not null and quote is not null
group by news_key;
