-- What a load's file came in, as it was recognised.
alter table ops.batch add column encoding varchar;
alter table ops.batch add column declared_encoding varchar;
alter table ops.batch add column unpacked varchar;
comment on column ops.batch.encoding is
  'The encoding that the file''s text was read in; null for what isn''t a text, and where a version that didn''t note it loaded the file.';
comment on column ops.batch.declared_encoding is
  'What the text calls its encoding, where that is another one; else null.';
comment on column ops.batch.unpacked is
  'The wrappings that came off, outermost first, such as gzip; null where there were none.';
