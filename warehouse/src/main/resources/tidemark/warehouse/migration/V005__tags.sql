-- Where a tag and a claim come from, and the words by which texts are tagged.
create table star.alias (
  alias varchar not null,
  language varchar not null,
  kind varchar not null,
  target varchar,
  matching varchar not null
);
comment on table star.alias is
  'Words in titles and summaries that tag a report or an article. Grain: alias and what it stands for. An alias may stand for two (中美: China and the US).';
comment on column star.alias.alias is 'The word, as it is written.';
comment on column star.alias.language is 'ISO 639-1 code of the language it belongs to; it is looked for in every text.';
comment on column star.alias.kind is 'country, vendor, sector, or none: a longer word that holds one of the others and doesn''t mean it (New Mexico, 发展中国家).';
comment on column star.alias.target is 'What it stands for: the country''s alpha-2 code, the vendor''s id, the sector''s id; null for none.';
comment on column star.alias.matching is 'any: in capital or small letters; exact: as written, or all in capitals where it has five letters or more.';

alter table star.fact_claim add column evidence varchar default 'stated';
comment on column star.fact_claim.evidence is
  'stated: by a file of claims or a note; title or summary: found in that text.';

alter table star.bridge_report_country add column evidence varchar default 'stated';
alter table star.bridge_report_country add column score integer default 1;
comment on table star.bridge_report_country is
  'Which countries a report is about. Grain: report, country. Weights of one report sum to 1.';
comment on column star.bridge_report_country.matched_text is
  'The words that gave the tag, as printed: the source''s own, or the first ones in the text.';
comment on column star.bridge_report_country.evidence is
  'stated: by the source; title: found there by star.alias. Where a source states tags of this kind, none are looked for.';
comment on column star.bridge_report_country.score is
  'What the weight is a share of: 1 for a stated tag; else 3 for each mention in the title.';

alter table star.bridge_report_vendor add column evidence varchar default 'stated';
alter table star.bridge_report_vendor add column score integer default 1;
comment on table star.bridge_report_vendor is
  'Which vendors a report is about. Grain: report, vendor. Weights of one report sum to 1.';
comment on column star.bridge_report_vendor.matched_text is
  'The words that gave the tag, as printed: the source''s own, or the first ones in the text.';
comment on column star.bridge_report_vendor.evidence is
  'stated: by the source; title: found there by star.alias. Where a source states tags of this kind, none are looked for.';
comment on column star.bridge_report_vendor.score is
  'What the weight is a share of: 1 for a stated tag; else 3 for each mention in the title.';

alter table star.bridge_report_sector add column evidence varchar default 'stated';
alter table star.bridge_report_sector add column score integer default 1;
comment on table star.bridge_report_sector is
  'Which sectors a report is about. Grain: report, sector. Weights of one report sum to 1.';
comment on column star.bridge_report_sector.matched_text is
  'The words that gave the tag, as printed: the source''s own, or the first ones in the text.';
comment on column star.bridge_report_sector.evidence is
  'stated: by the source; title: found there by star.alias. Where a source states tags of this kind, none are looked for.';
comment on column star.bridge_report_sector.score is
  'What the weight is a share of: 1 for a stated tag; else 3 for each mention in the title.';

alter table star.bridge_news_country add column evidence varchar default 'stated';
alter table star.bridge_news_country add column score integer default 1;
comment on table star.bridge_news_country is
  'Which countries an article is about. Grain: article, country. Weights of one article sum to 1.';
comment on column star.bridge_news_country.matched_text is
  'The words that gave the tag, as printed: the source''s own, or the first ones in the text.';
comment on column star.bridge_news_country.evidence is
  'stated: by the source; title: found there by star.alias; summary: found in the summary only. Where a source states tags of this kind, none are looked for.';
comment on column star.bridge_news_country.score is
  'What the weight is a share of: 1 for a stated tag; else 3 for each mention in the title and 1 for each in the summary.';

alter table star.bridge_news_vendor add column evidence varchar default 'stated';
alter table star.bridge_news_vendor add column score integer default 1;
comment on table star.bridge_news_vendor is
  'Which vendors an article is about. Grain: article, vendor. Weights of one article sum to 1.';
comment on column star.bridge_news_vendor.matched_text is
  'The words that gave the tag, as printed: the source''s own, or the first ones in the text.';
comment on column star.bridge_news_vendor.evidence is
  'stated: by the source; title: found there by star.alias; summary: found in the summary only. Where a source states tags of this kind, none are looked for.';
comment on column star.bridge_news_vendor.score is
  'What the weight is a share of: 1 for a stated tag; else 3 for each mention in the title and 1 for each in the summary.';

alter table star.bridge_news_sector add column evidence varchar default 'stated';
alter table star.bridge_news_sector add column score integer default 1;
comment on table star.bridge_news_sector is
  'Which sectors an article is about. Grain: article, sector. Weights of one article sum to 1.';
comment on column star.bridge_news_sector.matched_text is
  'The words that gave the tag, as printed: the source''s own, or the first ones in the text.';
comment on column star.bridge_news_sector.evidence is
  'stated: by the source; title: found there by star.alias; summary: found in the summary only. Where a source states tags of this kind, none are looked for.';
comment on column star.bridge_news_sector.score is
  'What the weight is a share of: 1 for a stated tag; else 3 for each mention in the title and 1 for each in the summary.';
