-- Claims found in the texts of articles and in what pages mark. temp.staged_found_claims: what the texts
-- claim; temp.staged_news_key is news.sql's. Grain: claim.
insert into star.fact_claim by name
select
  (select coalesce(max(claim_key), 0) from star.fact_claim)
    + row_number() over (order by c.file_row, c.place desc, c.metric, c.value) as claim_key,
  k.batch_key,
  k.source_key,
  k.loaded_row as file_row,
  k.news_key,
  c.metric,
  c.scope,
  c.period,
  c.value,
  c.unit,
  c.quote,
  c.place as evidence
from staged_found_claims c
inner join staged_news_key k
  on k.file_row = c.file_row
  and case c.place when 'title' then k.takes_title when 'summary' then k.takes_summary else true end
where c.fact = 'news';

-- Kept, to be read again when the words change. Grain: article, text.
insert into star.marked_text (news_key, marked)
select distinct k.news_key, n.marked
from staged_marked n
inner join staged_news_key k on k.file_row = n.file_row
where not exists (
  select 1 from star.marked_text t where t.news_key = k.news_key and t.marked = n.marked
);
