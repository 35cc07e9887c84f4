-- Refused rows as they stood at a version: those of its loads, and what had followed by then. Grain:
-- reason for a row. Needs temp.kept_batch.
create or replace temp table kept_reject as
select r.* replace (
  case when r.followed_by in (select batch_key from kept_batch) then r.followed_by end as followed_by
)
from ops.reject r
where r.batch_key in (select batch_key from kept_batch)
