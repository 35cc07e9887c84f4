-- Records of JSON lines, read whenever they are asked for. Grain: a record, in order. Variables: file, size. The engine
-- reads ahead twice the largest record and shares work out by that: of long files a record may have 64 MiB, not the whole
-- file.
create view item as
select json as item
from read_json_objects(
  getvariable('file'), format = 'newline_delimited', maximum_object_size = least(getvariable('size')::ubigint, 67108864)
);
