-- The star schema: dimensions with surrogate keys, facts, bridges, and ops. Grain of each in its comment.
create schema star;
create schema market;

create table star.dim_source (
  source_key integer primary key,
  source varchar not null unique,
  name varchar not null,
  kind varchar not null,
  precedence integer not null,
  licence varchar,
  attribution varchar,
  address varchar
);

create table star.dim_date (
  date_key integer primary key,
  date date unique,
  iso_week varchar,
  iso_year integer,
  iso_week_number integer,
  week_start date,
  month varchar,
  month_number integer,
  month_start date,
  quarter varchar,
  year integer,
  weekday integer,
  weekday_name varchar,
  is_weekend boolean,
  lunar_new_year date,
  lunar_new_year_offset_days integer,
  is_lunar_new_year_window boolean
);

create table star.dim_country (
  country_key integer primary key,
  alpha2 varchar unique,
  alpha3 varchar unique,
  numeric_code varchar unique,
  name varchar not null,
  region varchar,
  subregion varchar
);

create table star.dim_vendor (
  vendor_key integer primary key,
  vendor varchar not null,
  name varchar not null,
  country_key integer not null,
  kind varchar not null,
  valid_from date not null,
  valid_to date not null,
  is_current boolean not null
);

create table star.dim_model (
  model_key integer primary key,
  model varchar not null,
  catalogue_id varchar,
  family varchar,
  variant varchar,
  name varchar,
  kind varchar not null,
  vendor_key integer not null,
  context_length bigint,
  modality varchar,
  is_open_weights boolean,
  prompt_price decimal(18, 6),
  completion_price decimal(18, 6),
  created_on date,
  is_inferred boolean not null,
  source_key integer not null,
  batch_key bigint not null,
  file_row bigint,
  valid_from date not null,
  valid_to date not null,
  is_current boolean not null
);

create table star.dim_sector (
  sector_key integer primary key,
  sector varchar not null unique,
  name varchar not null,
  name_zh varchar,
  parent_key integer,
  level integer not null,
  path varchar not null
);

create table star.sector_alias (
  alias varchar primary key,
  sector_key integer not null
);

create table star.dim_institution (
  institution_key integer primary key,
  institution varchar not null unique,
  name varchar not null,
  name_zh varchar,
  kind varchar not null,
  country_key integer not null
);

create table star.institution_alias (
  alias varchar primary key,
  institution_key integer not null
);

create table star.dim_outlet (
  outlet_key integer primary key,
  outlet varchar not null unique,
  domain varchar,
  country_key integer not null,
  language varchar
);

create table star.fact_usage (
  batch_key bigint not null,
  source_key integer not null,
  file_row bigint not null,
  model_key integer not null,
  date_key integer not null,
  period_kind varchar not null,
  period_start date not null,
  period_days integer not null,
  read_on date not null,
  tokens bigint not null,
  prompt_tokens bigint,
  completion_tokens bigint,
  reasoning_tokens bigint,
  requests bigint,
  rank integer
);

create table star.fact_report (
  report_key bigint primary key,
  batch_key bigint not null,
  source_key integer not null,
  file_row bigint not null,
  report varchar not null unique,
  date_key integer not null,
  published_on date not null,
  date_precision varchar not null,
  institution_key integer not null,
  sector_key integer not null,
  title varchar,
  language varchar,
  rating varchar,
  rating_as_printed varchar,
  rating_change varchar,
  pages integer,
  risks varchar[],
  link varchar
);

create table star.fact_news (
  news_key bigint primary key,
  batch_key bigint not null,
  source_key integer not null,
  file_row bigint not null,
  article varchar not null unique,
  date_key integer not null,
  published_at timestamp not null,
  published_on date not null,
  date_precision varchar not null,
  outlet_key integer not null,
  title varchar,
  summary varchar,
  language varchar,
  words integer,
  comments integer,
  related varchar[],
  link varchar
);

create table star.fact_comment (
  comment_key bigint primary key,
  batch_key bigint not null,
  source_key integer not null,
  file_row bigint not null,
  news_key bigint not null,
  commented_at timestamp,
  language varchar,
  text varchar not null
);

create table star.fact_claim (
  claim_key bigint primary key,
  batch_key bigint not null,
  source_key integer not null,
  file_row bigint not null,
  report_key bigint,
  news_key bigint,
  metric varchar not null,
  scope varchar not null,
  period varchar not null,
  value double not null,
  unit varchar not null,
  quote varchar
);

create table star.bridge_report_country (
  report_key bigint not null, country_key integer not null, weight double not null, matched_text varchar
);
create table star.bridge_report_vendor (
  report_key bigint not null, vendor_key integer not null, weight double not null, matched_text varchar
);
create table star.bridge_report_sector (
  report_key bigint not null, sector_key integer not null, weight double not null, matched_text varchar
);
create table star.bridge_news_country (
  news_key bigint not null, country_key integer not null, weight double not null, matched_text varchar
);
create table star.bridge_news_vendor (
  news_key bigint not null, vendor_key integer not null, weight double not null, matched_text varchar
);
create table star.bridge_news_sector (
  news_key bigint not null, sector_key integer not null, weight double not null, matched_text varchar
);

create table ops.batch (
  batch_key bigint primary key,
  kind varchar not null,
  connector varchar not null,
  file varchar not null,
  content_hash varchar not null,
  bytes bigint not null,
  source_key integer not null,
  read_on date,
  rows_read bigint not null,
  rows_loaded bigint not null,
  rows_unchanged bigint not null,
  rows_rejected bigint not null,
  started_at timestamp not null,
  committed_at timestamp not null,
  data_version bigint not null
);

create table ops.reject (
  batch_key bigint not null,
  file varchar not null,
  file_row bigint,
  column_name varchar,
  value varchar,
  reason varchar not null
);

create table ops.data_version (
  version bigint not null,
  committed_at timestamp not null
);

create table ops.repeatable (
  name varchar primary key,
  checksum varchar not null,
  applied_at timestamp not null
);

-- The members every star has: key 0 is unknown, key -1 is not applicable (what 'other' has).
insert into star.dim_source (source_key, source, name, kind, precedence)
values (0, 'unknown', 'Unknown', 'unknown', 10000);

insert into star.dim_date (date_key) values (0);

insert into star.dim_country (country_key, alpha2, alpha3, numeric_code, name)
values (0, null, null, null, 'Unknown'), (-1, null, null, null, 'Not applicable');

insert into star.dim_vendor (vendor_key, vendor, name, country_key, kind, valid_from, valid_to, is_current)
values
  (0, 'unknown', 'Unknown', 0, 'unknown', date '1900-01-01', date '9999-12-31', true),
  (-1, 'not-applicable', 'Not applicable', -1, 'not applicable', date '1900-01-01', date '9999-12-31', true);

insert into star.dim_model
  (model_key, model, name, kind, vendor_key, is_inferred, source_key, batch_key, valid_from, valid_to, is_current)
values
  (0, 'unknown', 'Unknown', 'unknown', 0, false, 0, 0, date '1900-01-01', date '9999-12-31', true),
  (1, 'other', 'Other', 'other', -1, false, 0, 0, date '1900-01-01', date '9999-12-31', true);

insert into star.dim_sector (sector_key, sector, name, level, path)
values (0, 'unknown', 'Unknown', 0, 'Unknown');

insert into star.dim_institution (institution_key, institution, name, kind, country_key)
values (0, 'unknown', 'Unknown', 'unknown', 0);

insert into star.dim_outlet (outlet_key, outlet, country_key)
values (0, 'unknown', 0);
