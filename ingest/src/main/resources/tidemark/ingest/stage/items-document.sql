-- A JSON document whole. Grain: the one document. Variables: file, size.
create table item as
select json as item
from read_json_objects(
  getvariable('file'), format = 'unstructured', maximum_object_size = getvariable('size')::ubigint
);
