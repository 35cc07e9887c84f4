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
