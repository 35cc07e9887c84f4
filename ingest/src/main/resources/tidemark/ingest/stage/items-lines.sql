-- Records of JSON lines. Grain: a record, in order. Variables: file, size.
create table item as
select json as item
from read_json_objects(
  getvariable('file'), format = 'newline_delimited', maximum_object_size = getvariable('size')::ubigint
);
