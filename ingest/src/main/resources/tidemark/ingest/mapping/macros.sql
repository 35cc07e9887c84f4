-- Words of mappings: how a file's text becomes the plain form that the checks know. What doesn't
-- fit is passed on with what was expected behind a unit separator, which no check takes.
create macro misfit(t, expected) as t[:100] || chr(31) || expected;

-- A day in the given format, or in ISO 8601, as the text that wanted names.
create macro mapped_day(t, pattern, wanted, expected) as
  case
    when t is null then null
    when regexp_full_match(t, '\d{4}-\d{2}(-\d{2}([T ][\d:.]+)?)?') then t
    else coalesce(strftime(try_strptime(t, pattern), wanted), misfit(t, expected))
  end;

-- A time in the given format or in ISO 8601, as a workbook's cells are.
create macro mapped_time(t, pattern, expected) as
  case
    when t is null then null
    when has_offset(t) or regexp_full_match(t, '\d{4}-\d{2}-\d{2}([T ][\d:.]+)?') then t
    else coalesce(
      strftime(try_strptime(t, pattern)::timestamp, '%Y-%m-%dT%H:%M:%S'), misfit(t, expected)
    )
  end;

-- As mapped_time, with an offset in the format.
create macro mapped_time_with_offset(t, pattern, expected) as
  case
    when t is null then null
    else coalesce(
      strftime(timezone('UTC', try_strptime(t, pattern)::timestamptz), '%Y-%m-%dT%H:%M:%SZ'),
      misfit(t, expected)
    )
  end;

-- A time that has no offset yet is of the zone; a day alone stays one.
create macro in_zone(t, zone) as
  case
    when regexp_full_match(t, '\d{4}-\d{2}-\d{2}[T ][\d:.]+') and try_cast(t as timestamp) is not null
    then strftime(
      timezone('UTC', timezone(zone, try_cast(t as timestamp))), '%Y-%m-%dT%H:%M:%SZ'
    )
    else t
  end;

-- The power of ten that the word behind a number stands for; null for words that stand for none.
create macro exponent_of(word) as
  case lower(word)
    when '' then 0
    when 'k' then 3
    when 'thousand' then 3
    when '千' then 3
    when '万' then 4
    when '萬' then 4
    when 'm' then 6
    when 'mn' then 6
    when 'mi' then 6
    when 'mio' then 6
    when 'million' then 6
    when '百万' then 6
    when '亿' then 8
    when '億' then 8
    when 'b' then 9
    when 'bn' then 9
    when 'bi' then 9
    when 'mrd' then 9
    when 'billion' then 9
    when 't' then 12
    when 'tn' then 12
    when 'tri' then 12
    when 'trillion' then 12
    when '万亿' then 12
    when '兆' then 12
  end;

-- A number that has the given form before its word, with a point and an exponent.
create macro scientific_of(number, word, form, grouping, decimal_sign, exponent) as
  case
    when regexp_full_match(number, form) and exponent_of(word) is not null
    then regexp_replace(
        replace(
          case when grouping = '' then number else regexp_replace(number, '[' || grouping || ']', '', 'g') end,
          decimal_sign,
          '.'
        ),
        '[eE].*$',
        ''
      )
      || case
        when exponent + exponent_of(word) = 0 and not regexp_matches(number, '[eE]') then ''
        else 'e' || (
          exponent
          + exponent_of(word)
          + coalesce(try_cast(nullif(regexp_extract(number, '[eE](.*)$', 1), '') as integer), 0)
        )::varchar
      end
  end;

create macro number_part(t) as
  regexp_extract(t, '^([-+]?[\d.,''’ \x{a0}\x{202f}]*\d([eE][-+]?\d{1,2})?)', 1);

create macro word_part(t, number) as
  regexp_replace(
    regexp_replace(t[length(number) + 1:], '\s*tokens?\s*$', '', 'i'), '^[\s\x{a0}]+|[\s.]+$', '', 'g'
  );

-- A count, its unit behind it or the column's own.
create macro mapped_count(t, form, grouping, decimal_sign, exponent, expected) as
  case
    when t is null then null
    else coalesce(
      scientific_of(
        number_part(t), word_part(t, number_part(t)), form, grouping, decimal_sign, exponent
      ),
      misfit(t, expected)
    )
  end;

-- A price in US dollars; -1 stays -1 (it varies).
create macro dollars_of(t) as
  regexp_replace(regexp_replace(t, '^([-+]?)\s*(US\$|\$|USD)\s*', '\1', 'i'), '\s*(US\$|\$|USD)$', '', 'i');

create macro mapped_price(t, form, grouping, decimal_sign, exponent, expected) as
  case
    when t is null then null
    when regexp_full_match(t, '-1([.,]0+)?') then '-1'
    else coalesce(
      scientific_of(dollars_of(t), '', form, grouping, decimal_sign, exponent),
      misfit(t, expected)
    )
  end;

-- A figure: a number, a percentage, true or false.
create macro mapped_figure(t, form, grouping, decimal_sign, exponent, expected) as
  case
    when lower(t) in ('true', 'false', 'yes', 'no') then t
    when ends_with(t, '%')
    then coalesce(
      scientific_of(clean(rtrim(t, '%')), '', form, grouping, decimal_sign, 0) || '%',
      misfit(t, expected)
    )
    else mapped_count(t, form, grouping, decimal_sign, exponent, expected)
  end;

-- A list whose items stand between separators.
create macro mapped_list(t, separator) as
  case
    when t is null then null
    else to_json(
      list_filter(
        list_transform(string_split(t, separator), lambda x: clean(x)), lambda x: x is not null
      )
    )::varchar
  end;
