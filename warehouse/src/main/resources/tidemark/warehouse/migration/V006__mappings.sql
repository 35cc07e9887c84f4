-- Mappings that loads used, so that mended rows of a mapped file can be read again.
create table ops.mapping (
  mapping varchar primary key,
  name varchar not null,
  text varchar not null,
  first_batch bigint not null
);
comment on table ops.mapping is
  'Mappings as they were when loads used them. Grain: text of a mapping.';
comment on column ops.mapping.mapping is
  'First twelve digits of the SHA-256 of the text; ops.batch.connector ends in it.';
comment on column ops.mapping.name is 'Name of the mapping''s file, without its ending.';
comment on column ops.mapping.text is 'The mapping, YAML.';
comment on column ops.mapping.first_batch is 'The load that used it first (ops.batch.batch_key).';
