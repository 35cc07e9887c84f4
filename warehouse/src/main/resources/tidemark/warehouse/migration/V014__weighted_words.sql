-- Words may count less than others, so that scores are no whole numbers any more.
alter table star.alias add column weight double default 1;
comment on column star.alias.weight is
  'What a mention by this word counts, over 0 and up to 1, beside others of its text.';

alter table star.bridge_report_country alter column score type double;
comment on column star.bridge_report_country.score is
  '1 for a stated tag; else 3 for each mention in the title, times the weight of its word (star.alias). The weight is its share.';

alter table star.bridge_report_vendor alter column score type double;
comment on column star.bridge_report_vendor.score is
  '1 for a stated tag; else 3 for each mention in the title, times the weight of its word (star.alias). The weight is its share.';

alter table star.bridge_report_sector alter column score type double;
comment on column star.bridge_report_sector.score is
  '1 for a stated tag; else 3 for each mention in the title, times the weight of its word (star.alias). The weight is its share.';

alter table star.bridge_news_country alter column score type double;
comment on column star.bridge_news_country.score is
  '1 for a stated tag; else 3 for each mention in the title and 1 for each in the summary, times the weight of its word (star.alias). The weight is its share.';

alter table star.bridge_news_vendor alter column score type double;
comment on column star.bridge_news_vendor.score is
  '1 for a stated tag; else 3 for each mention in the title and 1 for each in the summary, times the weight of its word (star.alias). The weight is its share.';

alter table star.bridge_news_sector alter column score type double;
comment on column star.bridge_news_sector.score is
  '1 for a stated tag; else 3 for each mention in the title and 1 for each in the summary, times the weight of its word (star.alias). The weight is its share.';
