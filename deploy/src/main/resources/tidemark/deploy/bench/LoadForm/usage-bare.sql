-- Where plain DuckDB puts usage: the file's columns and no key. Grain: model, period, reading.
create table usage (
  model varchar,
  period_start date,
  period_days integer,
  read_on date,
  tokens bigint,
  prompt_tokens bigint,
  completion_tokens bigint,
  requests bigint,
  rank integer
);
