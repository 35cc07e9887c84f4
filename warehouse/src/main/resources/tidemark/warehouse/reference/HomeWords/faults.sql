-- What is wrong with a home's words, the first of it. Grain: row of the file, at most one.
-- temp.home_word: place, kind, key, alias, language, matching, weight.
create or replace temp table home_fault as
with judged as (
  select
    place,
    case
      when coalesce(kind, '') not in ('country', 'vendor', 'sector', 'none')
      then ['kind', kind, 'isn''t one of country, vendor, sector, none']
      when coalesce(trim(alias), '') = '' then ['alias', alias, 'holds no word']
      when kind = 'none' and key is not null
      then ['key', key, 'stands beside a word of kind none, which stands for nothing']
      when kind <> 'none' and key is null
      then ['key', null, 'doesn''t say what the word stands for']
      when kind = 'country' and key not in (select alpha2 from star.dim_country where country_key > 0)
      then ['key', key, 'isn''t a country''s alpha-2 code such as BR']
      when kind = 'sector' and key not in (select sector from star.dim_sector where sector_key > 0)
      then ['key', key, 'isn''t a sector; list them: select sector from sectors']
      when kind = 'vendor' and not regexp_full_match(key, '[a-z0-9][a-z0-9._-]*')
      then ['key', key, 'isn''t a vendor''s id in small letters such as z-ai']
      when not regexp_full_match(coalesce(language, 'und'), '[a-z]{2,3}')
      then ['language', language, 'isn''t a language''s code such as pt']
      when coalesce(matching, 'any') not in ('any', 'exact')
      then ['matching', matching, 'isn''t one of any, exact']
      when weight is not null
        and not coalesce(try_cast(weight as double) > 0 and try_cast(weight as double) <= 1, false)
      then ['weight', weight, 'isn''t a number over 0 and up to 1 such as 0.5']
      when kind = 'none' and weight is not null
      then ['weight', weight, 'stands beside a word of kind none, which counts nothing']
    end as fault
  from temp.home_word
)
select place, fault[1] as column_name, fault[2] as value, fault[3] as reason
from judged
where fault is not null
order by place
limit 1
