-- Notes by which words the texts were read last. Grain: one row.
insert into ops.repeatable (name, checksum, applied_at)
select 'tags', checksum, now()::timestamp
from ops.repeatable
where name = 'reference aliases'
  and checksum is distinct from (select checksum from ops.repeatable where name = 'tags')
on conflict (name) do update
set checksum = excluded.checksum, applied_at = excluded.applied_at;
