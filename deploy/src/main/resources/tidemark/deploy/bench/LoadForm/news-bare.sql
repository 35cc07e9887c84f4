-- Where plain DuckDB puts news: the file's columns and no key. Grain: article.
create table news (
  published_at timestamptz,
  outlet varchar,
  outlet_domain varchar,
  title varchar,
  language varchar,
  words integer,
  comments integer,
  link varchar
);
