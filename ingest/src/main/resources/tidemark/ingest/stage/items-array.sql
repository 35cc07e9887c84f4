-- Records of a JSON array. Grain: a record, in order. Variables: file, size. The engine has room for the largest record:
-- in long files one may have 64 MiB, not the whole file.
create table item as
select json as item
from read_json_objects(
  getvariable('file'), format = 'array', maximum_object_size = least(getvariable('size')::ubigint, 67108864)
);
