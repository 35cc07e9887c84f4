package tidemark.jdbc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code getObject} with a class: what JDBC 4.2 asks for, and what it forgot. Stateless. */
final class JavaValues {
  /** Reads a column; what it gives may be null, or 0 where the value is null. */
  private interface Getter {
    @Nullable Object get(ExactRows rows, int column) throws SQLException;
  }

  private static final Map<Class<?>, Getter> GETTERS =
      Map.ofEntries(
          Map.entry(Object.class, ExactRows::getObject),
          Map.entry(String.class, ExactRows::getString),
          Map.entry(Boolean.class, ExactRows::getBoolean),
          Map.entry(Byte.class, ExactRows::getByte),
          Map.entry(Short.class, ExactRows::getShort),
          Map.entry(Integer.class, ExactRows::getInt),
          Map.entry(Long.class, ExactRows::getLong),
          Map.entry(Float.class, ExactRows::getFloat),
          Map.entry(Double.class, ExactRows::getDouble),
          Map.entry(BigDecimal.class, ExactRows::getBigDecimal),
          Map.entry(BigInteger.class, JavaValues::whole),
          Map.entry(byte[].class, ExactRows::getBytes),
          Map.entry(UUID.class, JavaValues::uuid),
          Map.entry(Date.class, ExactRows::getDate),
          Map.entry(Time.class, ExactRows::getTime),
          Map.entry(Timestamp.class, ExactRows::getTimestamp),
          Map.entry(LocalDate.class, JavaValues::day),
          Map.entry(LocalTime.class, JavaValues::time),
          Map.entry(LocalDateTime.class, JavaValues::timestamp),
          Map.entry(OffsetDateTime.class, JavaValues::instant),
          Map.entry(Instant.class, JavaValues::moment),
          Map.entry(OffsetTime.class, JavaValues::offsetTime));

  private JavaValues() {}

  static <T> @Nullable T get(ExactRows rows, int column, Class<T> type) throws SQLException {
    Getter getter = GETTERS.get(type);
    if (getter == null) {
      throw new SQLFeatureNotSupportedException(
          "A value can't be had as " + type.getName() + ". Use getString or getObject.");
    }
    Object value;
    try {
      value = getter.get(rows, column);
    } catch (RuntimeException e) {
      throw new SQLException(
          "Column " + column + " can't be had as " + type.getName() + ": " + e.getMessage(),
          "22018",
          e);
    }
    return value == null || rows.wasNull() ? null : type.cast(value);
  }

  private static @Nullable BigInteger whole(ExactRows rows, int column) throws SQLException {
    BigDecimal decimal = rows.getBigDecimal(column);
    return decimal == null ? null : decimal.toBigIntegerExact();
  }

  private static @Nullable UUID uuid(ExactRows rows, int column) throws SQLException {
    String text = rows.getString(column);
    return text == null ? null : UUID.fromString(text);
  }

  private static @Nullable OffsetTime offsetTime(ExactRows rows, int column) throws SQLException {
    String text = rows.getString(column);
    return text == null ? null : OffsetTime.parse(text);
  }

  private static @Nullable LocalDate day(ExactRows rows, int column) throws SQLException {
    if (!rows.isDate(column)) {
      LocalDateTime time = timestamp(rows, column);
      return time == null ? null : time.toLocalDate();
    }
    Long days = rows.count(column);
    return days == null ? null : LocalDate.ofEpochDay(days);
  }

  private static @Nullable LocalTime time(ExactRows rows, int column) throws SQLException {
    if (!rows.isTime(column)) {
      LocalDateTime time = timestamp(rows, column);
      return time == null ? null : time.toLocalTime();
    }
    Long count = rows.count(column);
    return count == null ? null : ExactTimes.time(count, rows.digits(column));
  }

  private static @Nullable LocalDateTime timestamp(ExactRows rows, int column) throws SQLException {
    if (rows.isDate(column)) {
      LocalDate day = day(rows, column);
      return day == null ? null : day.atStartOfDay();
    }
    if (!rows.isTimestamp(column)) {
      throw new SQLFeatureNotSupportedException(
          "Column " + column + " is neither a timestamp nor a date. Use getString.");
    }
    Long count = rows.count(column);
    return count == null ? null : ExactTimes.timestamp(count, rows.digits(column));
  }

  private static @Nullable OffsetDateTime instant(ExactRows rows, int column) throws SQLException {
    if (!rows.isInstant(column)) {
      throw new SQLFeatureNotSupportedException(
          "Column " + column + " has no time zone. Use LocalDateTime.");
    }
    LocalDateTime time = timestamp(rows, column);
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant moment(ExactRows rows, int column) throws SQLException {
    OffsetDateTime instant = instant(rows, column);
    return instant == null ? null : instant.toInstant();
  }
}
