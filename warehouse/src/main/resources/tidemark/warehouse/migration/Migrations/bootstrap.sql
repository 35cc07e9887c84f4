-- The record of migrations, which must be there before the first one runs. Runs at each opening.
create schema if not exists ops;
create table if not exists ops.migration (
  number integer primary key,
  name varchar not null,
  checksum varchar not null,
  applied_at timestamp not null
);
