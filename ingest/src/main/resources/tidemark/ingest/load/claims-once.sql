-- A report or an article claims a figure once: a stated claim goes before one that was found, the
-- title's before the summary's, these before what a page marks. Grain of what it deletes: claim that
-- was found.
delete from star.fact_claim
where claim_key in (
  select found.claim_key
  from star.fact_claim as found
  inner join star.fact_claim as other
    on other.claim_key <> found.claim_key
    and (other.report_key = found.report_key or other.news_key = found.news_key)
    and other.value = found.value
    and other.unit = found.unit
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
