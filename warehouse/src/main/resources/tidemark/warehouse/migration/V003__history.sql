-- A load can be taken back; its row stays, and what it loaded is known as of the versions before.
alter table ops.batch add column unloaded_at timestamp;
alter table ops.batch add column unloaded_version bigint;
comment on column ops.batch.unloaded_at is 'When the load was taken back (UTC); null while it counts.';
comment on column ops.batch.unloaded_version is 'The data version that took it back.';
