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
comment on table star.dim_source is
  'Where facts come from. Grain: source. Key 0: unknown.';
comment on column star.dim_source.source_key is 'Surrogate key.';
comment on column star.dim_source.source is 'Id, such as openrouter-weekly.';
comment on column star.dim_source.name is 'Name for people.';
comment on column star.dim_source.kind is 'capture (observed), synthetic (made up for trials) or unknown.';
comment on column star.dim_source.precedence is 'Which source is counted where several tell the same period: the smallest first.';
comment on column star.dim_source.licence is 'Terms of use; null where none are known.';
comment on column star.dim_source.attribution is 'How the source asks to be named.';
comment on column star.dim_source.address is 'Where it is found.';

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
comment on table star.dim_date is
  'Days from 2015-01-01 to 2035-12-31. Grain: day. Key 0: unknown, with all else null.';
comment on column star.dim_date.date_key is 'The day as a number, such as 20260216.';
comment on column star.dim_date.date is 'The day.';
comment on column star.dim_date.iso_week is 'ISO week, such as 2026-W08.';
comment on column star.dim_date.iso_year is 'The ISO week''s year, which differs from year around 1 January.';
comment on column star.dim_date.iso_week_number is '1 to 53.';
comment on column star.dim_date.week_start is 'Monday of the ISO week.';
comment on column star.dim_date.month is 'Such as 2026-02.';
comment on column star.dim_date.month_number is '1 to 12.';
comment on column star.dim_date.month_start is 'First day of the month.';
comment on column star.dim_date.quarter is 'Such as 2026-Q1.';
comment on column star.dim_date.year is 'Calendar year.';
comment on column star.dim_date.weekday is '1 Monday to 7 Sunday.';
comment on column star.dim_date.weekday_name is 'English name of the weekday.';
comment on column star.dim_date.is_weekend is 'Whether it is a Saturday or Sunday.';
comment on column star.dim_date.lunar_new_year is 'Lunar New Year''s Day of the same calendar year.';
comment on column star.dim_date.lunar_new_year_offset_days is 'Days since that Lunar New Year''s Day; negative before it.';
comment on column star.dim_date.is_lunar_new_year_window is 'Whether the day lies from 7 days before Lunar New Year''s Day to 15 days after it, when the lantern festival ends the season.';

create table star.dim_country (
  country_key integer primary key,
  alpha2 varchar unique,
  alpha3 varchar unique,
  numeric_code varchar unique,
  name varchar not null,
  region varchar,
  subregion varchar
);
comment on table star.dim_country is
  'Countries. Grain: ISO 3166 country. Key 0: unknown; key -1: not applicable.';
comment on column star.dim_country.country_key is 'Surrogate key.';
comment on column star.dim_country.alpha2 is 'ISO 3166 alpha-2 code; Namibia is NA, which is not null.';
comment on column star.dim_country.alpha3 is 'ISO 3166 alpha-3 code.';
comment on column star.dim_country.numeric_code is 'ISO 3166 numeric code, three digits as text.';
comment on column star.dim_country.name is 'English name.';
comment on column star.dim_country.region is 'Region by UN M49.';
comment on column star.dim_country.subregion is 'Subregion by UN M49.';

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
comment on table star.dim_vendor is
  'Vendors of models, as a slowly changing dimension of type 2. Grain: version of a vendor. Key 0: unknown; key -1: not applicable, which the model other has.';
comment on column star.dim_vendor.vendor_key is 'Surrogate key of the version.';
comment on column star.dim_vendor.vendor is 'Natural key: the part of the models'' ids before the slash.';
comment on column star.dim_vendor.name is 'Name for people.';
comment on column star.dim_vendor.country_key is 'Country of the seat (dim_country).';
comment on column star.dim_vendor.kind is 'lab, technology, community, institute, university, aggregator, unknown, or not applicable.';
comment on column star.dim_vendor.valid_from is 'First day of the version; 1900-01-01 for always.';
comment on column star.dim_vendor.valid_to is 'The day after its last day; 9999-12-31 while it is open.';
comment on column star.dim_vendor.is_current is 'Whether it is the latest version.';

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
comment on table star.dim_model is
  'Models with their list prices, as a slowly changing dimension of type 2. Grain: version of a model. Key 0: unknown; key 1: other, all that a ranking doesn''t list.';
comment on column star.dim_model.model_key is 'Surrogate key of the version.';
comment on column star.dim_model.model is 'Natural key: the id as ranked, with the variant after a colon; upper and lower case differ.';
comment on column star.dim_model.catalogue_id is 'The id in the catalogue; null where no catalogue has the model.';
comment on column star.dim_model.family is 'The id without vendor, date and variant.';
comment on column star.dim_model.variant is 'free, thinking and so on; null for the standard variant.';
comment on column star.dim_model.name is 'Name for people.';
comment on column star.dim_model.kind is 'model, router (passes calls on to a model), other or unknown.';
comment on column star.dim_model.vendor_key is 'The vendor (dim_vendor).';
comment on column star.dim_model.context_length is 'Tokens that prompt and completion may have together.';
comment on column star.dim_model.modality is 'What goes in and comes out, such as text+image->text.';
comment on column star.dim_model.is_open_weights is 'Whether the weights can be downloaded; null where unknown.';
comment on column star.dim_model.prompt_price is 'List price in US dollars per million prompt tokens; null where unknown or variable.';
comment on column star.dim_model.completion_price is 'List price in US dollars per million completion tokens; null where unknown or variable.';
comment on column star.dim_model.created_on is 'The day on which the catalogue first had the model.';
comment on column star.dim_model.is_inferred is 'Whether only a ranking names it and no catalogue yet.';
comment on column star.dim_model.source_key is 'The source of the version (dim_source).';
comment on column star.dim_model.batch_key is 'The load that brought it (ops.batch); 0 for what ships with Tidemark.';
comment on column star.dim_model.file_row is 'The row in the load''s file, from 1 for the first record.';
comment on column star.dim_model.valid_from is 'First day of the version: the day of the reading that told it.';
comment on column star.dim_model.valid_to is 'The day after its last day; 9999-12-31 while it is open.';
comment on column star.dim_model.is_current is 'Whether it is the latest version.';

create table star.dim_sector (
  sector_key integer primary key,
  sector varchar not null unique,
  name varchar not null,
  name_zh varchar,
  parent_key integer,
  level integer not null,
  path varchar not null
);
comment on table star.dim_sector is
  'Sectors as a hierarchy. Grain: sector. Key 0: unknown.';
comment on column star.dim_sector.sector_key is 'Surrogate key.';
comment on column star.dim_sector.sector is 'Id.';
comment on column star.dim_sector.name is 'English name.';
comment on column star.dim_sector.name_zh is 'Chinese name.';
comment on column star.dim_sector.parent_key is 'The sector above (dim_sector); null for a root.';
comment on column star.dim_sector.level is 'Depth; 1 is a root, 0 the unknown sector.';
comment on column star.dim_sector.path is 'Names from the root down, with slashes between.';

create table star.sector_alias (
  alias varchar primary key,
  sector_key integer not null
);
comment on table star.sector_alias is
  'Names under which sources print a sector. Grain: alias.';
comment on column star.sector_alias.alias is 'As printed.';
comment on column star.sector_alias.sector_key is 'The sector (dim_sector).';

create table star.dim_institution (
  institution_key integer primary key,
  institution varchar not null unique,
  name varchar not null,
  name_zh varchar,
  kind varchar not null,
  country_key integer not null
);
comment on table star.dim_institution is
  'Institutions that write reports. Grain: institution. Key 0: unknown.';
comment on column star.dim_institution.institution_key is 'Surrogate key.';
comment on column star.dim_institution.institution is 'Id.';
comment on column star.dim_institution.name is 'English name.';
comment on column star.dim_institution.name_zh is 'Chinese name.';
comment on column star.dim_institution.kind is 'broker, company, consultancy, association, university, government, intergovernmental, media, other or unknown.';
comment on column star.dim_institution.country_key is 'Country of the seat (dim_country).';

create table star.institution_alias (
  alias varchar primary key,
  institution_key integer not null
);
comment on table star.institution_alias is
  'Names under which sources print an institution. Grain: alias.';
comment on column star.institution_alias.alias is 'As printed.';
comment on column star.institution_alias.institution_key is 'The institution (dim_institution).';

create table star.dim_outlet (
  outlet_key integer primary key,
  outlet varchar not null unique,
  domain varchar,
  country_key integer not null,
  language varchar
);
comment on table star.dim_outlet is
  'Outlets that publish articles. Grain: outlet. Key 0: unknown.';
comment on column star.dim_outlet.outlet_key is 'Surrogate key.';
comment on column star.dim_outlet.outlet is 'Natural key: the name.';
comment on column star.dim_outlet.domain is 'Domain of its pages.';
comment on column star.dim_outlet.country_key is 'Country of the seat (dim_country).';
comment on column star.dim_outlet.language is 'Main language as ISO 639-1 code.';

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
comment on table star.fact_usage is
  'Usage as it was read, each figure of each reading. Grain: model, period, source, reading day, load. Sources and periods overlap: for sums use market.usage_weekly or market.usage_daily.';
comment on column star.fact_usage.batch_key is 'The load that brought the row (ops.batch.batch_key).';
comment on column star.fact_usage.source_key is 'The source (dim_source).';
comment on column star.fact_usage.file_row is 'The row in the load''s file, from 1 for the first record.';
comment on column star.fact_usage.model_key is 'The version of the model on the period''s first day (dim_model).';
comment on column star.fact_usage.date_key is 'The period''s first day (dim_date).';
comment on column star.fact_usage.period_kind is 'day, week (ISO, from Monday), month, or rolling (the last days before the reading).';
comment on column star.fact_usage.period_start is 'First day of the period.';
comment on column star.fact_usage.period_days is 'Length of the period in days.';
comment on column star.fact_usage.read_on is 'The day on which the source was read (UTC).';
comment on column star.fact_usage.tokens is 'Tokens, prompt and completion together.';
comment on column star.fact_usage.prompt_tokens is 'Tokens of prompts; null where not told.';
comment on column star.fact_usage.completion_tokens is 'Tokens of completions, reasoning among them; null where not told.';
comment on column star.fact_usage.reasoning_tokens is 'Tokens of reasoning, a part of completion_tokens; null where not told.';
comment on column star.fact_usage.requests is 'Number of calls; null where not told.';
comment on column star.fact_usage.rank is 'Rank in the source''s list; null where none was printed.';

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
comment on table star.fact_report is
  'Research reports. Grain: report.';
comment on column star.fact_report.report_key is 'Surrogate key.';
comment on column star.fact_report.batch_key is 'The load that brought the row (ops.batch.batch_key).';
comment on column star.fact_report.source_key is 'The source (dim_source).';
comment on column star.fact_report.file_row is 'The row in the load''s file, from 1 for the first record.';
comment on column star.fact_report.report is 'Natural key: the id.';
comment on column star.fact_report.date_key is 'Day of publication (dim_date).';
comment on column star.fact_report.published_on is 'Day of publication, as printed.';
comment on column star.fact_report.date_precision is 'How exact published_on is: day or month.';
comment on column star.fact_report.institution_key is 'Who wrote it (dim_institution).';
comment on column star.fact_report.sector_key is 'The report''s own sector (dim_sector).';
comment on column star.fact_report.title is 'Title as printed; null where it may not be kept.';
comment on column star.fact_report.language is 'ISO 639-1 code.';
comment on column star.fact_report.rating is 'Rating in one vocabulary; null where none is given.';
comment on column star.fact_report.rating_as_printed is 'Rating in the words of the institution.';
comment on column star.fact_report.rating_change is 'Change against the rating before; null where not told.';
comment on column star.fact_report.pages is 'Number of pages.';
comment on column star.fact_report.risks is 'Risks that the report names.';
comment on column star.fact_report.link is 'Address.';

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
comment on table star.fact_news is
  'Articles. Grain: article.';
comment on column star.fact_news.news_key is 'Surrogate key.';
comment on column star.fact_news.batch_key is 'The load that brought the row (ops.batch.batch_key).';
comment on column star.fact_news.source_key is 'The source (dim_source).';
comment on column star.fact_news.file_row is 'The row in the load''s file, from 1 for the first record.';
comment on column star.fact_news.article is 'Natural key: the id.';
comment on column star.fact_news.date_key is 'Day of publication (dim_date).';
comment on column star.fact_news.published_at is 'Instant of publication (UTC).';
comment on column star.fact_news.published_on is 'Day of publication (UTC).';
comment on column star.fact_news.date_precision is 'How exact published_at is: instant, day or month.';
comment on column star.fact_news.outlet_key is 'Who published it (dim_outlet).';
comment on column star.fact_news.title is 'Title; null where it may not be kept.';
comment on column star.fact_news.summary is 'Summary in plain text.';
comment on column star.fact_news.language is 'ISO 639-1 code.';
comment on column star.fact_news.words is 'Number of words.';
comment on column star.fact_news.comments is 'Number of comments that the source states; null where it states none.';
comment on column star.fact_news.related is 'Ids or addresses of articles that the source calls related.';
comment on column star.fact_news.link is 'Address.';

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
comment on table star.fact_comment is
  'Comments on articles. Grain: comment.';
comment on column star.fact_comment.comment_key is 'Surrogate key.';
comment on column star.fact_comment.batch_key is 'The load that brought the row (ops.batch.batch_key).';
comment on column star.fact_comment.source_key is 'The source (dim_source).';
comment on column star.fact_comment.file_row is 'The row in the load''s file, from 1 for the first record.';
comment on column star.fact_comment.news_key is 'The article (fact_news).';
comment on column star.fact_comment.commented_at is 'When it was written (UTC); null where not told.';
comment on column star.fact_comment.language is 'ISO 639-1 code.';
comment on column star.fact_comment.text is 'The comment in plain text.';

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
comment on table star.fact_claim is
  'Checkable statements in reports and articles. Grain: claim.';
comment on column star.fact_claim.claim_key is 'Surrogate key.';
comment on column star.fact_claim.batch_key is 'The load that brought the row (ops.batch.batch_key).';
comment on column star.fact_claim.source_key is 'The source (dim_source).';
comment on column star.fact_claim.file_row is 'The row in the load''s file, from 1 for the first record.';
comment on column star.fact_claim.report_key is 'The report that makes it (fact_report); null for an article''s own.';
comment on column star.fact_claim.news_key is 'The article that makes or repeats it (fact_news); null where taken from the report itself.';
comment on column star.fact_claim.metric is 'What is claimed.';
comment on column star.fact_claim.scope is 'Of what.';
comment on column star.fact_claim.period is 'For which time.';
comment on column star.fact_claim.value is 'The claimed figure.';
comment on column star.fact_claim.unit is 'Unit of the figure.';
comment on column star.fact_claim.quote is 'The words of the claim.';

create table star.bridge_report_country (
  report_key bigint not null, country_key integer not null, weight double not null, matched_text varchar
);
comment on table star.bridge_report_country is
  'Which countries a report is about. Grain: report, country. Weights of one report sum to 1.';
comment on column star.bridge_report_country.report_key is 'The report (fact_report).';
comment on column star.bridge_report_country.country_key is 'The country (dim_country).';
comment on column star.bridge_report_country.weight is 'Share of the report, over 0 and up to 1; multiply by it before adding up.';
comment on column star.bridge_report_country.matched_text is 'The words that gave the tag; null where the source gave it.';
create table star.bridge_report_vendor (
  report_key bigint not null, vendor_key integer not null, weight double not null, matched_text varchar
);
comment on table star.bridge_report_vendor is
  'Which vendors a report is about. Grain: report, vendor. Weights of one report sum to 1.';
comment on column star.bridge_report_vendor.report_key is 'The report (fact_report).';
comment on column star.bridge_report_vendor.vendor_key is 'The vendor (dim_vendor).';
comment on column star.bridge_report_vendor.weight is 'Share of the report, over 0 and up to 1; multiply by it before adding up.';
comment on column star.bridge_report_vendor.matched_text is 'The words that gave the tag; null where the source gave it.';
create table star.bridge_report_sector (
  report_key bigint not null, sector_key integer not null, weight double not null, matched_text varchar
);
comment on table star.bridge_report_sector is
  'Which sectors a report is about. Grain: report, sector. Weights of one report sum to 1.';
comment on column star.bridge_report_sector.report_key is 'The report (fact_report).';
comment on column star.bridge_report_sector.sector_key is 'The sector (dim_sector).';
comment on column star.bridge_report_sector.weight is 'Share of the report, over 0 and up to 1; multiply by it before adding up.';
comment on column star.bridge_report_sector.matched_text is 'The words that gave the tag; null where the source gave it.';
create table star.bridge_news_country (
  news_key bigint not null, country_key integer not null, weight double not null, matched_text varchar
);
comment on table star.bridge_news_country is
  'Which countries an article is about. Grain: article, country. Weights of one article sum to 1.';
comment on column star.bridge_news_country.news_key is 'The article (fact_news).';
comment on column star.bridge_news_country.country_key is 'The country (dim_country).';
comment on column star.bridge_news_country.weight is 'Share of the article, over 0 and up to 1; multiply by it before adding up.';
comment on column star.bridge_news_country.matched_text is 'The words that gave the tag; null where the source gave it.';
create table star.bridge_news_vendor (
  news_key bigint not null, vendor_key integer not null, weight double not null, matched_text varchar
);
comment on table star.bridge_news_vendor is
  'Which vendors an article is about. Grain: article, vendor. Weights of one article sum to 1.';
comment on column star.bridge_news_vendor.news_key is 'The article (fact_news).';
comment on column star.bridge_news_vendor.vendor_key is 'The vendor (dim_vendor).';
comment on column star.bridge_news_vendor.weight is 'Share of the article, over 0 and up to 1; multiply by it before adding up.';
comment on column star.bridge_news_vendor.matched_text is 'The words that gave the tag; null where the source gave it.';
create table star.bridge_news_sector (
  news_key bigint not null, sector_key integer not null, weight double not null, matched_text varchar
);
comment on table star.bridge_news_sector is
  'Which sectors an article is about. Grain: article, sector. Weights of one article sum to 1.';
comment on column star.bridge_news_sector.news_key is 'The article (fact_news).';
comment on column star.bridge_news_sector.sector_key is 'The sector (dim_sector).';
comment on column star.bridge_news_sector.weight is 'Share of the article, over 0 and up to 1; multiply by it before adding up.';
comment on column star.bridge_news_sector.matched_text is 'The words that gave the tag; null where the source gave it.';

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
comment on table ops.batch is
  'Loads that were committed. Grain: load of a file.';
comment on column ops.batch.batch_key is 'Surrogate key, rising with time.';
comment on column ops.batch.kind is 'Kind of facts.';
comment on column ops.batch.connector is 'Reader that understood the file.';
comment on column ops.batch.file is 'The file''s name.';
comment on column ops.batch.content_hash is 'SHA-256 of the file''s bytes: the same file is loaded once.';
comment on column ops.batch.bytes is 'The file''s size.';
comment on column ops.batch.source_key is 'The source (dim_source).';
comment on column ops.batch.read_on is 'The day on which the source was read (UTC); null where not known.';
comment on column ops.batch.rows_read is 'Records in the file.';
comment on column ops.batch.rows_loaded is 'Records that changed the star.';
comment on column ops.batch.rows_unchanged is 'Records that the star had already.';
comment on column ops.batch.rows_rejected is 'Records refused (ops.reject).';
comment on column ops.batch.started_at is 'When the load began (UTC).';
comment on column ops.batch.committed_at is 'When it was committed (UTC).';
comment on column ops.batch.data_version is 'The data version it made.';

create table ops.reject (
  batch_key bigint not null,
  file varchar not null,
  file_row bigint,
  column_name varchar,
  value varchar,
  reason varchar not null
);
comment on table ops.reject is
  'Records that loads refused. Grain: reason for a record.';
comment on column ops.reject.batch_key is 'The load (ops.batch).';
comment on column ops.reject.file is 'The file''s name.';
comment on column ops.reject.file_row is 'The row in the file, from 1 for the first record; null where the whole file is meant.';
comment on column ops.reject.column_name is 'The column at fault; null where the whole row is.';
comment on column ops.reject.value is 'What was found there, shortened.';
comment on column ops.reject.reason is 'Why it was refused and what was expected.';

create table ops.data_version (
  version bigint not null,
  committed_at timestamp not null
);
comment on table ops.data_version is
  'Commits. Grain: commit. The largest version is what readers see.';
comment on column ops.data_version.version is 'Rises by one with each commit.';
comment on column ops.data_version.committed_at is 'When (UTC).';

create table ops.repeatable (
  name varchar primary key,
  checksum varchar not null,
  applied_at timestamp not null
);
comment on table ops.repeatable is
  'View definitions and reference rows last applied. Grain: set.';
comment on column ops.repeatable.name is 'What was applied.';
comment on column ops.repeatable.checksum is 'SHA-256 of its text: applied again when it differs.';
comment on column ops.repeatable.applied_at is 'When (UTC).';

create table ops.foreign_key (
  schema_name varchar not null,
  table_name varchar not null,
  column_name varchar not null,
  referenced_schema varchar not null,
  referenced_table varchar not null,
  referenced_column varchar not null,
  primary key (schema_name, table_name, column_name)
);
comment on table ops.foreign_key is
  'Which column refers to which. Grain: referring column. Declared here and checked by ops.integrity, since the engine''s own constraints make bulk loads ten times slower.';
comment on column ops.foreign_key.schema_name is 'Schema of the referring table.';
comment on column ops.foreign_key.table_name is 'Referring table.';
comment on column ops.foreign_key.column_name is 'Referring column.';
comment on column ops.foreign_key.referenced_schema is 'Schema of the table referred to.';
comment on column ops.foreign_key.referenced_table is 'Table referred to.';
comment on column ops.foreign_key.referenced_column is 'Its key.';

insert into ops.foreign_key values
  ('star', 'dim_vendor', 'country_key', 'star', 'dim_country', 'country_key'),
  ('star', 'dim_model', 'vendor_key', 'star', 'dim_vendor', 'vendor_key'),
  ('star', 'dim_model', 'source_key', 'star', 'dim_source', 'source_key'),
  ('star', 'dim_sector', 'parent_key', 'star', 'dim_sector', 'sector_key'),
  ('star', 'sector_alias', 'sector_key', 'star', 'dim_sector', 'sector_key'),
  ('star', 'dim_institution', 'country_key', 'star', 'dim_country', 'country_key'),
  ('star', 'institution_alias', 'institution_key', 'star', 'dim_institution', 'institution_key'),
  ('star', 'dim_outlet', 'country_key', 'star', 'dim_country', 'country_key'),
  ('star', 'fact_usage', 'model_key', 'star', 'dim_model', 'model_key'),
  ('star', 'fact_usage', 'date_key', 'star', 'dim_date', 'date_key'),
  ('star', 'fact_usage', 'source_key', 'star', 'dim_source', 'source_key'),
  ('star', 'fact_report', 'institution_key', 'star', 'dim_institution', 'institution_key'),
  ('star', 'fact_report', 'sector_key', 'star', 'dim_sector', 'sector_key'),
  ('star', 'fact_report', 'date_key', 'star', 'dim_date', 'date_key'),
  ('star', 'fact_report', 'source_key', 'star', 'dim_source', 'source_key'),
  ('star', 'fact_news', 'outlet_key', 'star', 'dim_outlet', 'outlet_key'),
  ('star', 'fact_news', 'date_key', 'star', 'dim_date', 'date_key'),
  ('star', 'fact_news', 'source_key', 'star', 'dim_source', 'source_key'),
  ('star', 'fact_comment', 'source_key', 'star', 'dim_source', 'source_key'),
  ('star', 'fact_claim', 'source_key', 'star', 'dim_source', 'source_key'),
  ('star', 'fact_comment', 'news_key', 'star', 'fact_news', 'news_key'),
  ('star', 'fact_claim', 'report_key', 'star', 'fact_report', 'report_key'),
  ('star', 'fact_claim', 'news_key', 'star', 'fact_news', 'news_key'),
  ('star', 'bridge_report_country', 'report_key', 'star', 'fact_report', 'report_key'),
  ('star', 'bridge_report_country', 'country_key', 'star', 'dim_country', 'country_key'),
  ('star', 'bridge_report_vendor', 'report_key', 'star', 'fact_report', 'report_key'),
  ('star', 'bridge_report_vendor', 'vendor_key', 'star', 'dim_vendor', 'vendor_key'),
  ('star', 'bridge_report_sector', 'report_key', 'star', 'fact_report', 'report_key'),
  ('star', 'bridge_report_sector', 'sector_key', 'star', 'dim_sector', 'sector_key'),
  ('star', 'bridge_news_country', 'news_key', 'star', 'fact_news', 'news_key'),
  ('star', 'bridge_news_country', 'country_key', 'star', 'dim_country', 'country_key'),
  ('star', 'bridge_news_vendor', 'news_key', 'star', 'fact_news', 'news_key'),
  ('star', 'bridge_news_vendor', 'vendor_key', 'star', 'dim_vendor', 'vendor_key'),
  ('star', 'bridge_news_sector', 'news_key', 'star', 'fact_news', 'news_key'),
  ('star', 'bridge_news_sector', 'sector_key', 'star', 'dim_sector', 'sector_key'),
  ('star', 'dim_model', 'batch_key', 'ops', 'batch', 'batch_key'),
  ('star', 'fact_usage', 'batch_key', 'ops', 'batch', 'batch_key'),
  ('star', 'fact_report', 'batch_key', 'ops', 'batch', 'batch_key'),
  ('star', 'fact_news', 'batch_key', 'ops', 'batch', 'batch_key'),
  ('star', 'fact_comment', 'batch_key', 'ops', 'batch', 'batch_key'),
  ('star', 'fact_claim', 'batch_key', 'ops', 'batch', 'batch_key'),
  ('ops', 'batch', 'source_key', 'star', 'dim_source', 'source_key'),
  ('ops', 'reject', 'batch_key', 'ops', 'batch', 'batch_key');

comment on table ops.migration is
  'Versions of the schema that this home has. Grain: migration.';
comment on column ops.migration.number is 'From 1, without gaps.';
comment on column ops.migration.name is 'File name of the script.';
comment on column ops.migration.checksum is 'SHA-256 of its text: a migration that was applied never changes.';
comment on column ops.migration.applied_at is 'When (UTC).';

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
