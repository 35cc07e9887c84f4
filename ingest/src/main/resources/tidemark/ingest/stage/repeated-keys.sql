-- Records of JSON lines that have a key twice. Grain: record. Variable: repeated_keys, a file.
create table faulty_line as
select dataRow as data_row, line, reason, record
from read_json(
  getvariable('repeated_keys'),
  format = 'newline_delimited',
  columns = {dataRow: 'BIGINT', line: 'VARCHAR', reason: 'VARCHAR', record: 'VARCHAR'},
  maximum_object_size = 134217728
);
