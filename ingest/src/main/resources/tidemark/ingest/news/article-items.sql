-- Articles of feeds, sitemaps and pages. Grain: article, in the file's order. Variable: file.
create table item as
select *
from read_json(
  getvariable('file'),
  format = 'newline_delimited',
  maximum_object_size = 67108864,
  columns = {
    'guid': 'VARCHAR', 'link': 'VARCHAR', 'title': 'VARCHAR', 'outlet': 'VARCHAR',
    'domain': 'VARCHAR', 'published_at': 'VARCHAR', 'feed_date': 'VARCHAR',
    'default_offset': 'VARCHAR', 'language': 'VARCHAR', 'summary': 'VARCHAR', 'words': 'VARCHAR',
    'comments': 'VARCHAR', 'related': 'VARCHAR', 'marked': 'VARCHAR'
  }
);
