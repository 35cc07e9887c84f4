-- Whether texts were read by other words than those of today. Grain: one row.
select
  (select checksum from ops.repeatable where name = 'reference aliases')
    is distinct from (select checksum from ops.repeatable where name = 'tags')
  and (exists (select 1 from star.fact_news) or exists (select 1 from star.fact_report)) as is_due;
