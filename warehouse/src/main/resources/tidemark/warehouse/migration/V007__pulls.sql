-- What was pulled from where, how far, and what is to be pulled again.
create table ops.pull (
  address varchar primary key,
  etag varchar,
  last_modified varchar,
  content_hash varchar,
  batch bigint,
  tried_at timestamp not null,
  good_at timestamp,
  not_before timestamp,
  failures integer not null,
  error varchar
);
comment on table ops.pull is
  'How far each address was pulled: the watermark. Grain: address. A failure leaves what is good as it was.';
comment on column ops.pull.address is 'The address, as it was asked for.';
comment on column ops.pull.etag is 'The ETag of the content last loaded; null where the server gave none.';
comment on column ops.pull.last_modified is 'The Last-Modified of the content last loaded, as the server wrote it.';
comment on column ops.pull.content_hash is 'SHA-256 of the content last loaded, in hexadecimal.';
comment on column ops.pull.batch is 'The load of that content (ops.batch.batch_key); null before the first.';
comment on column ops.pull.tried_at is 'When it was last asked for (UTC).';
comment on column ops.pull.good_at is 'When it was last loaded or found unchanged (UTC); null before the first time.';
comment on column ops.pull.not_before is 'Not to be asked before, as the server said (UTC); null where it said nothing.';
comment on column ops.pull.failures is 'How often it failed since it was last good.';
comment on column ops.pull.error is 'Why it failed last; null where it is good.';

create table ops.watch (
  watch varchar primary key,
  address varchar not null,
  kind varchar,
  every_seconds bigint not null,
  made_at timestamp not null
);
comment on table ops.watch is
  'Addresses that a server pulls again and again. Grain: address. How far each is stands in ops.pull.';
comment on column ops.watch.watch is 'Id: the beginning of the address''s SHA-256, in hexadecimal.';
comment on column ops.watch.address is 'What is pulled (ops.pull).';
comment on column ops.watch.kind is 'Kind of the content; null where it is recognised.';
comment on column ops.watch.every_seconds is 'The period.';
comment on column ops.watch.made_at is 'Since when it is watched (UTC).';
