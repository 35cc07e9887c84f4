package tidemark.sql.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidemark.sql.parse.Parameters;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.Quoted;

/**
 * The values of {@code $1 …} written into Trino's text, each with the type that it binds as:
 * Trino's own parameters have a place each and no type. Stateless.
 */
final class TrinoLiterals {
  /** Quoted texts and names, which are left alone, and marks. */
  private static final Pattern MARK =
      Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|((?:LIMIT |OFFSET )?)\\$(\\d+)");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

  private TrinoLiterals() {}

  static String filled(String text, List<@Nullable Object> values) {
    return MARK.matcher(text)
        .replaceAll(
            found -> {
              String number = found.group(2);
              return Matcher.quoteReplacement(
                  number == null
                      ? found.group()
                      : written(found.group(1), Integer.parseInt(number), values));
            });
  }

  private static String written(String before, int number, List<@Nullable Object> values) {
    Object value = values.get(number - 1);
    if (before.isEmpty()) {
      return of(number, value);
    }
    if (!(value instanceof Long || value instanceof Integer) || ((Number) value).longValue() < 0) {
      throw TidemarkException.of(
          ErrorCode.INVALID_PARAMETER,
          "Parameter "
              + number
              + " is the number of "
              + before.strip()
              + ", for which Trino wants a whole number from 0.");
    }
    return before + value;
  }

  private static String of(int index, @Nullable Object value) {
    BoundValue bound = BoundValue.of(index, value);
    if (value == null || bound.type().equals(Parameters.UNTYPED)) {
      return "NULL";
    }
    if (value instanceof List<?> list) {
      List<String> elements = new ArrayList<>();
      list.forEach(element -> elements.add(of(index, element)));
      return "ARRAY[" + String.join(", ", elements) + "]";
    }
    if (bound.isText()) {
      return Quoted.literal(String.valueOf(bound.value()));
    }
    if (value instanceof byte[] bytes) {
      return "X'" + HexFormat.of().formatHex(bytes) + "'";
    }
    return value instanceof Number number ? number(number, bound) : time(index, value);
  }

  private static String number(Number number, BoundValue bound) {
    return switch (bound.type()) {
      case "TINYINT" -> "TINYINT '" + number + "'";
      case "SMALLINT" -> "SMALLINT '" + number + "'";
      case "INTEGER" -> "INTEGER '" + number + "'";
      case "BIGINT" -> "BIGINT '" + number + "'";
      case "FLOAT" -> "REAL '" + number + "'";
      case "DOUBLE" -> "DOUBLE '" + number + "'";
      default -> "DECIMAL '" + new BigDecimal(number.toString()).toPlainString() + "'";
    };
  }

  private static String time(int index, Object value) {
    if (value instanceof Boolean) {
      return value.toString();
    } else if (value instanceof java.util.UUID) {
      return "UUID '" + value + "'";
    } else if (value instanceof LocalDate day) {
      return "DATE '" + day + "'";
    } else if (value instanceof LocalDateTime time) {
      return "TIMESTAMP '" + MOMENT.format(time) + "'";
    } else if (value instanceof OffsetDateTime time) {
      return instant(time);
    } else if (value instanceof ZonedDateTime time) {
      return instant(time.toOffsetDateTime());
    } else if (value instanceof Instant instant) {
      return instant(instant.atOffset(ZoneOffset.UTC));
    } else if (value instanceof java.sql.Date date) {
      return "DATE '" + HybridCalendar.day(date) + "'";
    } else if (value instanceof java.sql.Timestamp timestamp) {
      return "TIMESTAMP '" + MOMENT.format(HybridCalendar.time(timestamp)) + "'";
    }
    throw TidemarkException.of(
        ErrorCode.INVALID_PARAMETER,
        "Parameter "
            + index
            + " is a "
            + value.getClass().getSimpleName()
            + ", which can't be sent to Trino. Give a text, a number, a boolean, a date or a"
            + " timestamp.");
  }

  private static String instant(OffsetDateTime time) {
    return "TIMESTAMP '" + MOMENT.format(time.withOffsetSameInstant(ZoneOffset.UTC)) + " UTC'";
  }
}
