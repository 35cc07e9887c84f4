-- Records in an array of a JSON object. Grain: a record, in order. Variables: file, size, path.
create table document as
select json
from read_json_objects(
  getvariable('file'), format = 'unstructured', maximum_object_size = getvariable('size')::ubigint
);
create table item as
select unnest(json_extract(json, getvariable('path'))) as item
from document;
