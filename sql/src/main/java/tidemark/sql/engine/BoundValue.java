package tidemark.sql.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.sql.parse.Parameters;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * A parameter's value as the driver takes it. What the driver would cut or can't say at all goes as
 * text, which the engine turns into the type that it is compared with: digits below a microsecond,
 * times with an offset, integers beyond HUGEINT. Immutable.
 *
 * @param type the engine's name of the type it binds as
 */
record BoundValue(String type, @Nullable Object value) {
  /** The engine knows no {@code Z} here, and no time without seconds. */
  private static final DateTimeFormatter OFFSET_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendOffset("+HH:MM:ss", "+00:00")
          .toFormatter();

  private static final int DECIMAL_DIGITS = 38;
  private static final int HUGEINT_BITS = 127;
  private static final String TEXT = "VARCHAR";
  private static final BoundValue NULL = new BoundValue(Parameters.UNTYPED, null);

  /**
   * @param index from 1, for the message
   * @throws TidemarkException INVALID_PARAMETER for a value that SQL has no type for
   */
  static BoundValue of(int index, @Nullable Object value) {
    if (value == null) {
      return NULL;
    }
    if (value instanceof String) {
      return new BoundValue(TEXT, value);
    }
    if (value instanceof Number number) {
      return number(index, number);
    }
    if (value instanceof List<?> list) {
      return BoundList.of(index, list);
    }
    if (value instanceof Boolean) {
      return new BoundValue("BOOLEAN", value);
    }
    if (value instanceof UUID) {
      return new BoundValue("UUID", value);
    }
    if (value instanceof byte[]) {
      return new BoundValue("BLOB", value);
    }
    if (value instanceof Character || value instanceof Enum<?>) {
      return text(value);
    }
    BoundValue time = time(value);
    if (time == null) {
      throw unknown(index, value);
    }
    return time;
  }

  boolean isText() {
    return type.equals(TEXT);
  }

  static BoundValue text(Object value) {
    return new BoundValue(TEXT, value.toString());
  }

  private static BoundValue number(int index, Number number) {
    if (number instanceof Integer) {
      return new BoundValue("INTEGER", number);
    } else if (number instanceof Long) {
      return new BoundValue("BIGINT", number);
    } else if (number instanceof Double) {
      return new BoundValue("DOUBLE", number);
    } else if (number instanceof BigDecimal decimal) {
      return decimal(index, decimal);
    } else if (number instanceof BigInteger whole) {
      return whole.bitLength() > HUGEINT_BITS ? text(whole) : new BoundValue("HUGEINT", whole);
    } else if (number instanceof Float) {
      return new BoundValue("FLOAT", number);
    } else if (number instanceof Short) {
      return new BoundValue("SMALLINT", number);
    } else if (number instanceof Byte) {
      return new BoundValue("TINYINT", number);
    }
    throw unknown(index, number);
  }

  /** The driver binds NULL for what is too long, and fails on a negative scale. */
  private static BoundValue decimal(int index, BigDecimal given) {
    BigDecimal decimal = given.scale() < 0 ? given.setScale(0) : given;
    if (digits(decimal) > DECIMAL_DIGITS) {
      decimal = decimal.stripTrailingZeros();
      decimal = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }
    if (digits(decimal) > DECIMAL_DIGITS) {
      throw TidemarkException.of(
          ErrorCode.INVALID_PARAMETER,
          "Parameter "
              + index
              + " has "
              + digits(decimal)
              + " digits; a DECIMAL holds "
              + DECIMAL_DIGITS
              + ". Round it, or give it as a double or a text.");
    }
    return new BoundValue("DECIMAL(" + digits(decimal) + "," + decimal.scale() + ")", decimal);
  }

  private static int digits(BigDecimal decimal) {
    return Math.max(decimal.precision(), decimal.scale());
  }

  private static @Nullable BoundValue time(Object value) {
    if (value instanceof LocalDate day) {
      return new BoundValue("DATE", new Day(day));
    } else if (value instanceof LocalDateTime time) {
      return isFiner(time) ? text(time) : new BoundValue("TIMESTAMP", time);
    } else if (value instanceof LocalTime time) {
      return isFiner(time) ? text(time) : new BoundValue("TIME", time);
    } else if (value instanceof OffsetDateTime instant) {
      return instant(instant);
    } else if (value instanceof ZonedDateTime instant) {
      return instant(instant.toOffsetDateTime());
    } else if (value instanceof Instant instant) {
      return instant(instant.atOffset(ZoneOffset.UTC));
    } else if (value instanceof OffsetTime time) {
      return text(OFFSET_TIME.format(time));
    } else if (value instanceof Date date) {
      return new BoundValue("DATE", new Day(HybridCalendar.day(date)));
    } else if (value instanceof Timestamp timestamp) {
      return time(HybridCalendar.time(timestamp));
    } else if (value instanceof Time time) {
      return new BoundValue("TIME", time);
    }
    return null;
  }

  private static BoundValue instant(OffsetDateTime instant) {
    return isFiner(instant) ? text(instant) : new BoundValue("TIMESTAMP WITH TIME ZONE", instant);
  }

  private static boolean isFiner(TemporalAccessor time) {
    return time.get(ChronoField.NANO_OF_SECOND) % 1_000 != 0;
  }

  static TidemarkException unknown(int index, Object value) {
    return TidemarkException.of(
        ErrorCode.INVALID_PARAMETER,
        "Parameter "
            + index
            + " is a "
            + value.getClass().getSimpleName()
            + ", which SQL has no type for. Give a text, a number, a boolean, a date or time, or a"
            + " list of those.");
  }

  /** A day by its number: the driver's own way to it loses years before 1 and ten days of 1582. */
  private static final class Day extends org.duckdb.DuckDBDate {
    private final long days;

    Day(LocalDate day) {
      super(new Date(0));
      this.days = day.toEpochDay();
    }

    @Override
    public long getDaysSinceEpoch() {
      return days;
    }
  }
}
