-- Which models each reading of a catalogue listed: a reading that comes late has to know whether a
-- model was still there in a later one.
create table star.model_listing (
  batch_key bigint not null,
  source_key integer not null,
  file_row bigint,
  model varchar not null,
  read_on date not null
);
comment on table star.model_listing is
  'Which models a catalogue listed on which day. Grain: source, day of reading, model.';
comment on column star.model_listing.batch_key is 'The load that brought the row (ops.batch.batch_key).';
comment on column star.model_listing.source_key is 'The source (dim_source).';
comment on column star.model_listing.file_row is 'The row in the load''s file, from 1 for the first record.';
comment on column star.model_listing.model is 'The model''s natural key (dim_model.model).';
comment on column star.model_listing.read_on is 'The day on which the catalogue was read (UTC).';

-- Of readings before, those are known that told something new.
insert into star.model_listing (batch_key, source_key, file_row, model, read_on)
select batch_key, source_key, file_row, model, valid_from
from star.dim_model
where not is_inferred and model_key > 1;

insert into ops.foreign_key values
  ('star', 'model_listing', 'source_key', 'star', 'dim_source', 'source_key'),
  ('star', 'model_listing', 'batch_key', 'ops', 'batch', 'batch_key');
