-- Words of the checks: how text becomes a value. Each answers null where the text isn't one.
-- Text without white space at its ends; null where nothing is left. Looking for white space first
-- is eight times as fast as trimming every field of a long file.
create macro clean(t) as
  nullif(
    case
      when contains(t, ' ') or contains(t, e'\t') or contains(t, e'\n') or contains(t, e'\r')
      then trim(t, e' \t\r\n')
      else t
    end,
    ''
  );

create macro problem(column_name, value, reason) as
  {'column_name': column_name, 'value': value[:200], 'reason': reason};

-- The same as one text, which a long file of good rows keeps at less cost; with a value as written, to be cleaned and
-- cut where it is told.
create macro fault(column_name, value, reason) as
  to_json({'column_name': column_name, 'value': value, 'reason': reason})::varchar;

-- A day: 2026-02-16, 2026/2/16, 20260216, or an instant's first part.
create macro day_of(t) as
  case
    -- The usual form first, without a regular expression: this is the path of long files.
    when t like '____-__-__' then try_cast(t as date)
    when regexp_matches(t, '^\d{4}-\d{2}-\d{2}[T ]') then try_cast(t[1:10] as date)
    when regexp_full_match(t, '\d{4}/\d{1,2}/\d{1,2}') then try_strptime(t, '%Y/%m/%d')::date
    when regexp_full_match(t, '\d{8}') then try_strptime(t, '%Y%m%d')::date
  end;

-- The Monday of an ISO week written 2026-W08 (or 2026W08).
create macro week_of(t) as
  case
    when regexp_full_match(t, '\d{4}-?W\d{2}')
      and strftime(
        try_strptime(t[1:4] || '-W' || right(t, 2) || '-1', '%G-W%V-%u'), '%G%V'
      ) = t[1:4] || right(t, 2)
    then try_strptime(t[1:4] || '-W' || right(t, 2) || '-1', '%G-W%V-%u')::date
  end;

-- The first day of a month written 2026-02.
create macro month_of(t) as
  case when regexp_full_match(t, '\d{4}-\d{2}') then try_cast(t || '-01' as date) end;

-- Decimal number from text; no white space, no units.
create macro number_of(t) as
  case
    when regexp_full_match(t, '[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,2})?')
    then try_cast(t as decimal(38, 12))
  end;

-- A price, to the 20th place: 0.00000001703012, 7.5e-8, -1.
create macro per_token_of(t) as
  case
    when regexp_full_match(t, '[-+]?\$?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,2})?')
    then try_cast(replace(t, '$', '') as decimal(30, 18))
  end;

-- The power of ten that a unit stands for, as an exponent.
create macro unit_of(t) as
  case lower(regexp_extract(t, '(?i)([a-z]+?|[万亿]+?)(\s*tokens)?$', 1))
    when 'k' then 'e3'
    when 'thousand' then 'e3'
    when '万' then 'e4'
    when 'm' then 'e6'
    when 'million' then 'e6'
    when '亿' then 'e8'
    when 'b' then 'e9'
    when 'bn' then 'e9'
    when 'billion' then 'e9'
    when 't' then 'e12'
    when 'tn' then 'e12'
    when 'trillion' then 'e12'
    when '万亿' then 'e12'
  end;

-- A whole number: 387203619592, 387203619592.0, 3.9e11, 1,234,567, 11.1T, 676B tokens, 3万亿. A unit is
-- taken at its word: 11.1T is 11,100,000,000,000. Null where a fraction is left over.
create macro scaled_of(t) as
  number_of(
    case
      when regexp_full_match(t, '[-+]?\d{1,3}(,\d{3})+') then replace(t, ',', '')
      when regexp_full_match(
        t,
        '(?i)[-+]?(\d+\.?\d*|\.\d+)\s*([KMBT]|thousand|million|billion|trillion|bn|tn|万|亿|万亿)(\s*tokens)?'
      )
      then regexp_extract(t, '^[-+]?[\d.]+') || unit_of(t)
      else regexp_replace(t, '\s*tokens$', '', 'i')
    end
  );

create macro whole_of(t) as
  case
    when t is null then null
    -- The usual form first. The engine rounds 1.5 to 2, so a fraction or exponent goes below.
    -- It also takes 0x10 and 0b1 for numbers.
    when not contains(t, '.')
      and upper(t) = lower(t)
      and try_cast(t as bigint) is not null
    then try_cast(t as bigint)
    when scaled_of(t) = trunc(scaled_of(t)) then try_cast(scaled_of(t) as bigint)
  end;

-- What follows takes a column as text, or as the type that its file proves it to have (a whole number, a day): which
-- of the two is told when the statement is planned, and costs nothing for a row. A macro repeats what it is given
-- wherever it names it, so these are given columns, not terms.
create macro is_given(t) as
  t is not null
  and (typeof(t) <> 'VARCHAR' or t::varchar >= '!' or trim(t::varchar, e' \t\r\n') <> '');

create macro typed_day(t) as
  case
    when typeof(t) = 'DATE' and try_cast(t as date) between date '0001-01-01' and date '9999-12-31'
    then try_cast(t as date)
  end;

create macro untyped_day(t) as case when typeof(t) <> 'DATE' then t::varchar end;

create macro period_written(period_column, week, day, month, period_start) as
  case period_column
    when 'week' then week::varchar
    when 'day' then day::varchar
    when 'month' then month::varchar
    else period_start::varchar
  end;

-- Whether the engine's own reading of a whole number is right: where it writes the same again.
create macro is_usual(t) as
  typeof(t) <> 'VARCHAR' or try_cast(t as bigint)::varchar is not distinct from t::varchar;

-- The engine's own reading where it is right; of what isn't text, without looking at a row.
create macro read_or(t, is_usual, reading, otherwise) as
  case when typeof(t) <> 'VARCHAR' or is_usual then reading else otherwise end;

-- A whole number that isn't usual. The engine rounds 1.5 to 2, so it is only asked where there is neither
-- point nor sign.
create macro unusual_whole_of(t) as
  case
    when not contains(t, '.')
      and not contains(t, '-')
      and upper(t) = lower(t)
      and try_cast(t as bigint) is not null
    then try_cast(t as bigint)
    else whole_of(clean(t))
  end;

-- A list: a JSON array of texts, or texts with ; or | between.
create macro list_of(t) as
  list_filter(
    list_transform(
      case
        when t is null then []::varchar[]
        when t[1] = '[' then coalesce(try_cast(t as json)->>'$[*]', []::varchar[])
        else regexp_split_to_array(t, '[;|]')
      end,
      lambda x: clean(x)
    ),
    lambda x: x is not null
  );

create macro instant_written(t, otherwise) as
  case
    when regexp_full_match(t, '\d{4}-\d{2}-\d{2}') then try_cast(t as timestamp)
    when regexp_full_match(t, '\d{4}-\d{2}-\d{2}[T ].*(Z|[-+]\d{2}(:?\d{2})?)')
    then try_cast(try_cast(t as timestamptz) as timestamp)
    when regexp_full_match(t, '\d{4}-\d{2}-\d{2}[T ][\d:.]+')
    then try_cast(try_cast(t || otherwise as timestamptz) as timestamp)
  end;

-- An instant in UTC; where the text has no offset, the given one ('Z', '+08:00'). The offset may stand
-- apart.
create macro with_offset_near(t) as
  case
    when t like '____-__-__T__:__:__Z' then t
    else regexp_replace(t, '\s+(Z|[-+]\d{2}(:?\d{2})?)$', '\1')
  end;

create macro instant_of(t, otherwise) as instant_written(with_offset_near(t), otherwise);

create macro has_offset(t) as
  regexp_full_match(t, '\d{4}-\d{2}-\d{2}[T ].*(Z|[-+]\d{2}(:?\d{2})?)');

-- The text of a title that may hold markup: no tags, and characters for entities. A text without
-- either is left as it is.
create macro characters_of(t, prefix, codes) as
  list_reduce(
    list_prepend(t, codes),
    lambda seen, code: replace(
      seen,
      '&#' || prefix || code || ';',
      coalesce(chr(try_cast(case prefix when '' then code else '0x' || code end as integer)), '')
    )
  );

create macro text_of(t) as
  case
    when not contains(t, '<') and not contains(t, '&') then t
    else replace(replace(replace(replace(replace(replace(replace(
      characters_of(
        characters_of(
          regexp_replace(
            regexp_replace(t, '<(br|p|div|li)\b[^<>]*>', ' ', 'gi'), '</?[a-zA-Z][^<>]*>', '', 'g'
          ),
          '',
          regexp_extract_all(t, '&#(\d{1,6});', 1)
        ),
        'x',
        regexp_extract_all(t, '&#x([0-9a-fA-F]{1,5});', 1)
      ),
      '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&apos;', ''''), '&nbsp;', ' '), '&hellip;', '…'),
      '&amp;', '&')
  end;

-- Parameters of a link that tell where a reader came from, with what stands before them.
create macro trackers() as
  '([?&])(?:(?:utm_[a-z]+|fbclid|gclid|msclkid|yclid|igshid|mc_[ce]id)=[^&#]*&?)+';

-- A link without what doesn't change where it leads: scheme, www, trackers, the last slash.
create macro link_key(t) as
  regexp_replace(
    regexp_replace(
      regexp_replace(
        lower(regexp_extract(t, '^(?:https?://)?(?:www\.)?([^/?#]*)', 1))
          || regexp_extract(t, '^(?:https?://)?[^/?#]*(.*)$', 1),
        trackers(), '\1', 'g'
      ),
      '[?&]+(#|$)', '\1'
    ),
    '/$', ''
  );

-- The same in steps, each of which looks first for a link that needs no regular expression: for long files, whose
-- statements name each step's answer, since a macro in a macro multiplies its text.
create macro sited(t) as
  case
    when lower(t) <> t or contains(t, e'\n')
    then lower(regexp_extract(t, '^(?:https?://)?(?:www\.)?([^/?#]*)', 1))
      || regexp_extract(t, '^(?:https?://)?[^/?#]*(.*)$', 1)
    when starts_with(t, 'https://www.') then substr(t, 13)
    when starts_with(t, 'https://') then substr(t, 9)
    when starts_with(t, 'http://www.') then substr(t, 12)
    when starts_with(t, 'http://') then substr(t, 8)
    when starts_with(t, 'www.') then substr(t, 5)
    else t
  end;

-- One tracker at the end, as most have it, goes with its question mark.
create macro tracked_once(t) as
  case
    when contains(t, '?utm_') and not contains(t, '#') and not contains(t, '&')
    then regexp_replace(t, '\?utm_[a-z]+=[^?]*$', '')
    else t
  end;

create macro untracked(t) as
  case
    when not contains(t, '?') and not contains(t, '&') then t
    else regexp_replace(
      regexp_replace(t, trackers(), '\1', 'g'), '[?&]+(#|$)', '\1'
    )
  end;

create macro unslashed(t) as case when ends_with(t, '/') then t[:-2] else t end;

create macro report_id(report, link, institution, title, day) as
  coalesce(
    clean(report),
    nullif(regexp_extract(link, 'H\d+_AP\d+_\d+'), ''),
    link_key(clean(link)),
    md5(concat_ws(chr(31), coalesce(institution, ''), coalesce(title, ''), coalesce(day, '')))
  );

-- The brokers' vocabularies in five words; null where it is none of theirs.
create macro rating_of(t) as
  case
    when lower(t) in ('buy', 'strong buy', '买入', '强烈推荐', '强推', '强烈买入') then 'buy'
    when lower(t) in (
      'overweight', 'outperform', 'accumulate', 'add', '增持', '推荐', '谨慎推荐', '审慎增持', '看好',
      '强于大市', '优于大市', '跑赢行业', '领先大市', '超配'
    ) then 'overweight'
    when lower(t) in (
      'neutral', 'hold', 'equal weight', 'equal-weight', 'market perform', '中性', '持有', '同步大市', '标配', '看平'
    ) then 'neutral'
    when lower(t) in (
      'underweight', 'underperform', 'reduce', '减持', '弱于大市', '落后大市', '回避', '看淡', '低配'
    ) then 'underweight'
    when lower(t) in ('sell', 'strong sell', '卖出') then 'sell'
  end;

-- A row's number in the file, from its place among the rows that could be read.
create macro file_row(place) as
  place + 1
  + case
    when getvariable('gaps') is null then 0
    else len(list_filter(getvariable('gaps'), lambda gap: gap <= place))
  end;

create table reject (
  kind varchar, file_row bigint, column_name varchar, value varchar, reason varchar
);
create table repeated (kind varchar, file_row bigint);
create table given_name (column_name varchar, given varchar);
set variable gaps = null::bigint[];
