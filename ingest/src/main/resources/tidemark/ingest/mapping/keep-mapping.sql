-- A mapping that was used, kept once. Grain: mapping. Parameters: hash, name, text, batch.
insert into ops.mapping (mapping, name, text, first_batch)
values (?, ?, ?, ?)
on conflict do nothing;
