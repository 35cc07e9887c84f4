-- What it takes to mend a refused row: the row itself, and what became of it.
alter table ops.batch add column mends bigint;
comment on column ops.batch.mends is
  'The load whose refused rows this one replays (ops.batch.batch_key); null for all others.';

alter table ops.reject add column kind varchar;
alter table ops.reject add column record varchar;
alter table ops.reject add column first_batch bigint;
alter table ops.reject add column first_row bigint;
alter table ops.reject add column followed_by bigint;
comment on column ops.reject.kind is 'Kind of the row; null where a version that didn''t note it refused it.';
comment on column ops.reject.record is
  'The row as its file has it, a JSON object of texts by column; null where a version that didn''t keep it refused it.';
comment on column ops.reject.first_batch is
  'For a row that was replayed and refused again: the load that refused it first (ops.batch.batch_key).';
comment on column ops.reject.first_row is 'And its row there.';
comment on column ops.reject.followed_by is
  'The load that replayed the row (ops.batch.batch_key); null while it waits to be mended.';
