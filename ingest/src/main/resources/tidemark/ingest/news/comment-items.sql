-- Comments that pages show below their articles. Grain: comment, in the page's order. Variable:
-- comment_file.
create table page_comment as
select *
from read_json(
  getvariable('comment_file'),
  format = 'newline_delimited',
  maximum_object_size = 67108864,
  columns = {
    'article': 'VARCHAR', 'commented_at': 'VARCHAR', 'language': 'VARCHAR', 'text': 'VARCHAR'
  }
);
