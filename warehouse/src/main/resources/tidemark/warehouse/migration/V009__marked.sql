-- Claims are found in what a page marks, too.
comment on column star.fact_claim.evidence is
  'stated: by a file of claims, a note or a review; title or summary: found in that text; marked: in what a page marks.';
