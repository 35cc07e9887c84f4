-- Where a comment comes from. Grain: comment. Parameter: its key.
select
  'counted' as role, article as subject, text as figure, source, null::date as read_on, batch_key,
  file_row
from market.comments
where comment_key = try_cast($1 as bigint)
