-- Claims that pages review. Grain: claim, in the page's order. Variable: claim_file.
create table page_claim as
select *
from read_json(
  getvariable('claim_file'),
  format = 'newline_delimited',
  maximum_object_size = 67108864,
  columns = {
    'article': 'VARCHAR', 'metric': 'VARCHAR', 'scope': 'VARCHAR', 'period': 'VARCHAR',
    'value': 'VARCHAR', 'unit': 'VARCHAR', 'verdict': 'VARCHAR', 'quote': 'VARCHAR'
  }
);
