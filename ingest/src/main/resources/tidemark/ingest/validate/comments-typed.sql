-- Comments, typed and judged. Grain: a comment, in the file's order.
create table checked_comments as
with cleaned as (
  select
    clean(article) as article,
    clean(commented_at) as commented_at,
    lower(clean(language)) as language,
    clean(text) as text,
    coalesce(clean(source), getvariable('source')) as source,
    lower(clean(source_kind)) as source_kind
  from raw_comments
),
typed as (
  select *, instant_of(commented_at, 'Z') as instant
  from cleaned
)
select
  article,
  instant as commented_at,
  language,
  text,
  source,
  source_kind,
  case
    when article is null then problem('article', article, 'no article is named: expected its link or id')
    when text is null then problem('text', text, 'the comment has no text')
    when commented_at is not null and instant is null
    then problem('commented_at', commented_at, 'isn''t a time of the calendar')
    when instant > getvariable('today')::date + 2
    then problem('commented_at', commented_at, 'lies in the future: today is ' || getvariable('today'))
    when source_kind not in ('capture', 'synthetic')
    then problem('source_kind', source_kind, 'isn''t one of capture, synthetic')
  end as problem
from typed;
