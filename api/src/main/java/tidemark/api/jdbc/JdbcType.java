package tidemark.api.jdbc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.avatica.ColumnMetaData;
import org.apache.calcite.avatica.ColumnMetaData.Rep;
import org.jspecify.annotations.Nullable;
import tidemark.api.wire.JsonValue;
import tidemark.sql.Column;

/**
 * How the engine's type travels in Avatica's frames, which know no HUGEINT, no unsigned integers,
 * no microseconds and no structs. Immutable.
 *
 * @param name the engine's name of the type
 * @param id of {@link Types}
 * @param rep how a value stands in a frame
 * @param precision digits, characters or bytes; 0 where there is no bound
 * @param className what {@code getObject} gives
 */
record JdbcType(
    String name, int id, Rep rep, int precision, int scale, boolean signed, String className) {

  private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+), ?(\\d+)\\)");
  private static final int MILLISECOND_DIGITS = 3;
  private static final int MICROSECOND_DIGITS = 6;
  private static final int NANOSECOND_DIGITS = 9;
  private static final long SECOND_NANOS = 1_000_000_000;
  private static final long DAY_NANOS = 86_400 * SECOND_NANOS;

  /** Where the engine's own driver puts an endless timestamp: beyond all others. */
  private static final long INFINITE_MILLIS = Long.MAX_VALUE / 1_000;

  private static final String INFINITY = "infinity";
  private static final String MINUS_INFINITY = "-infinity";

  /** The type of that name; one that Avatica has no word for travels as text. */
  static JdbcType of(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    Matcher decimal = DECIMAL.matcher(upper);
    if (decimal.matches()) {
      return decimal(name, Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
    }
    return switch (upper) {
      case "BOOLEAN" -> of(name, Types.BOOLEAN, Rep.BOOLEAN, 1, 0, false, Boolean.class);
      case "TINYINT" -> of(name, Types.TINYINT, Rep.BYTE, 3, 0, true, Byte.class);
      case "SMALLINT", "UTINYINT" -> of(name, Types.SMALLINT, Rep.SHORT, 5, 0, true, Short.class);
      case "INTEGER", "USMALLINT" ->
          of(name, Types.INTEGER, Rep.INTEGER, 10, 0, true, Integer.class);
      case "BIGINT", "UINTEGER" -> of(name, Types.BIGINT, Rep.LONG, 19, 0, true, Long.class);
      case "UBIGINT" -> decimal(name, 20, 0);
      case "HUGEINT", "UHUGEINT", "BIGNUM", "VARINT" -> decimal(name, 39, 0);
      case "FLOAT" -> of(name, Types.REAL, Rep.FLOAT, 7, 0, true, Float.class);
      case "DOUBLE" -> of(name, Types.DOUBLE, Rep.DOUBLE, 15, 0, true, Double.class);
      case "DATE" -> of(name, Types.DATE, Rep.INTEGER, 10, 0, false, java.sql.Date.class);
      case "TIME", "TIME_NS" ->
          of(name, Types.TIME, Rep.INTEGER, MILLISECOND_DIGITS, 0, false, java.sql.Time.class);
      case "TIMESTAMP",
          "TIMESTAMP_S",
          "TIMESTAMP_MS",
          "TIMESTAMP_NS",
          "TIMESTAMP WITH TIME ZONE",
          "TIMESTAMPTZ" ->
          of(
              name,
              Types.TIMESTAMP,
              Rep.LONG,
              MILLISECOND_DIGITS,
              0,
              false,
              java.sql.Timestamp.class);
      case "BLOB" -> of(name, Types.VARBINARY, Rep.BYTE_STRING, 0, 0, false, byte[].class);
      default -> of(name, Types.VARCHAR, Rep.STRING, 0, 0, false, String.class);
    };
  }

  /**
   * The type as our own driver reads it: times and timestamps are counts of their own unit since
   * midnight and 1970, {@code precision} tells its digits behind a second, and an endless one is
   * the largest long. {@link Rep#NUMBER} says so, which stock clients are never sent for a time.
   */
  static JdbcType exact(String name) {
    JdbcType type = of(name);
    return type.isTime()
        ? new JdbcType(name, type.id, Rep.NUMBER, digits(name), 0, false, type.className)
        : type;
  }

  private static int digits(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "TIMESTAMP_S" -> 0;
      case "TIMESTAMP_MS" -> MILLISECOND_DIGITS;
      case "TIMESTAMP_NS", "TIME_NS" -> NANOSECOND_DIGITS;
      default -> MICROSECOND_DIGITS;
    };
  }

  private boolean isTime() {
    return id == Types.TIME || id == Types.TIMESTAMP;
  }

  private static JdbcType decimal(String name, int precision, int scale) {
    return of(name, Types.DECIMAL, Rep.NUMBER, precision, scale, true, BigDecimal.class);
  }

  private static JdbcType of(
      String name, int id, Rep rep, int precision, int scale, boolean signed, Class<?> type) {
    return new JdbcType(name, id, rep, precision, scale, signed, type.getCanonicalName());
  }

  /**
   * A column's description.
   *
   * @param ordinal from 0
   */
  static ColumnMetaData column(int ordinal, Column column, JdbcType type) {
    return new ColumnMetaData(
        ordinal,
        false,
        type.id == Types.VARCHAR,
        true,
        false,
        java.sql.ResultSetMetaData.columnNullableUnknown,
        type.signed,
        Math.max(type.precision, column.name().length()),
        column.name(),
        column.name(),
        "",
        type.precision,
        type.scale,
        "",
        "",
        ColumnMetaData.scalar(type.id, type.name, type.rep),
        true,
        false,
        false,
        type.className);
  }

  /** A value as it stands in a frame; times lose what is finer than {@code precision}. */
  @Nullable Object encode(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    return switch (id) {
      case Types.BOOLEAN -> value;
      case Types.TINYINT -> ((Number) value).byteValue();
      case Types.SMALLINT -> ((Number) value).shortValue();
      case Types.INTEGER -> ((Number) value).intValue();
      case Types.BIGINT -> ((Number) value).longValue();
      case Types.REAL -> ((Number) value).floatValue();
      case Types.DOUBLE -> ((Number) value).doubleValue();
      case Types.DECIMAL -> decimal(value);
      case Types.DATE -> days(value);
      case Types.TIME -> time(value);
      case Types.TIMESTAMP -> timestamp(value);
      case Types.VARBINARY ->
          value instanceof byte[] bytes ? bytes : value.toString().getBytes(StandardCharsets.UTF_8);
      default -> JsonValue.plainText(value);
    };
  }

  private static BigDecimal decimal(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal;
    }
    return value instanceof BigInteger whole
        ? new BigDecimal(whole)
        : new BigDecimal(value.toString());
  }

  private static int days(Object value) {
    if (value instanceof LocalDate day) {
      return Math.toIntExact(day.toEpochDay());
    }
    return value.equals(INFINITY) ? Integer.MAX_VALUE : -Integer.MAX_VALUE;
  }

  /** The only time that java.time has no value for is the end of the day. */
  private Number time(Object value) {
    long nanos = value instanceof LocalTime time ? time.toNanoOfDay() : DAY_NANOS;
    long count = nanos / (SECOND_NANOS / unitsPerSecond());
    return rep == Rep.NUMBER ? (Number) count : Math.toIntExact(count);
  }

  /** A count of the wall clock as if it were UTC, which is what clients turn back. */
  private Object timestamp(Object value) {
    if (value instanceof LocalDateTime time) {
      return count(time);
    }
    if (value instanceof OffsetDateTime instant) {
      return count(instant.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
    }
    long infinite = rep == Rep.NUMBER ? Long.MAX_VALUE : INFINITE_MILLIS;
    return value.equals(MINUS_INFINITY) ? -infinite : infinite;
  }

  private long count(LocalDateTime time) {
    Instant instant = time.toInstant(ZoneOffset.UTC);
    long units = unitsPerSecond();
    long seconds = instant.getEpochSecond();
    long rest = instant.getNano() / (SECOND_NANOS / units);
    // The second that is begun may lie beyond a long where its rest doesn't.
    return seconds >= 0
        ? Math.addExact(Math.multiplyExact(seconds, units), rest)
        : Math.addExact(Math.multiplyExact(seconds + 1, units), rest - units);
  }

  private long unitsPerSecond() {
    return switch (precision) {
      case 0 -> 1;
      case MILLISECOND_DIGITS -> 1_000;
      case MICROSECOND_DIGITS -> 1_000_000;
      default -> SECOND_NANOS;
    };
  }
}
