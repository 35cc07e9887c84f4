-- Keeps a watch. Grain: address. Parameters: id, address, kind, seconds, when made.
insert into ops.watch (watch, address, kind, every_seconds, made_at)
values (?, ?, ?, ?, ?)
on conflict (watch) do update set
  kind = excluded.kind,
  every_seconds = excluded.every_seconds
