-- As items-lines, without the records that have a key twice. Grain: a record, in order. Variables: file, size.
create view item as
select item
from (
  select json as item, row_number() over () as data_row
  from read_json_objects(
    getvariable('file'), format = 'newline_delimited', maximum_object_size = least(getvariable('size')::ubigint, 67108864)
  )
)
where data_row not in (select data_row from faulty_line);
