-- A report or an article claims a figure once: a stated claim goes before one that was found, the
-- title's before the summary's, these before what a page marks. What a review of a claim quotes is that
-- claim's words, not the article's own. Grain of what it deletes: claim that was found.
delete from star.fact_claim
where claim_key in (
  with figure as (
    select claim_key, 'report' as fact, report_key as fact_key, metric, scope, value, unit, evidence
    from star.fact_claim
    where report_key is not null
    union all
    select claim_key, 'news', news_key, metric, scope, value, unit, evidence
    from star.fact_claim
    where news_key is not null
  )
  select found.claim_key
  from figure as found
  inner join figure as other
    on other.fact = found.fact
    and other.fact_key = found.fact_key
    and other.value = found.value
    and other.unit = found.unit
    and other.claim_key <> found.claim_key
  where found.evidence <> 'stated'
    and (
      other.evidence = 'stated'
      or (
        other.metric = found.metric
        and other.scope = found.scope
        and (
          (other.evidence = 'title' and found.evidence = 'summary')
          or (other.evidence in ('title', 'summary') and found.evidence = 'marked')
          or (other.evidence = found.evidence and other.claim_key < found.claim_key)
        )
      )
    )
);

delete from star.fact_claim
where claim_key in (
  select found.claim_key
  from star.fact_claim as found
  inner join star.fact_claim as review
    on review.news_key = found.news_key
    and review.metric = 'claim review'
    and contains(review.quote, found.quote)
  where found.evidence <> 'stated' and review.evidence = 'stated'
);
