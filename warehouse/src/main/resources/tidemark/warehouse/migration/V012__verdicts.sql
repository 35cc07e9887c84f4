-- Reviews of claims tell their verdict in words, which may have no place on any scale.
alter table star.fact_claim add column verdict varchar;
alter table star.fact_claim alter column value drop not null;
comment on column star.fact_claim.value is
  'The claimed figure; of a review of a claim its rating, null where that has no place on a scale (verdict).';
comment on column star.fact_claim.verdict is
  'Of a review of a claim: its rating in words, as published, such as Mostly true. Null for other claims.';
