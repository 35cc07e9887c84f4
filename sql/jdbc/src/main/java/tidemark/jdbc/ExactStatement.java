package tidemark.jdbc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.UUID;
import org.apache.calcite.avatica.AvaticaConnection;
import org.apache.calcite.avatica.ColumnMetaData.Rep;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.remote.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * A prepared statement that takes Java's own times, and no digit off them: what Avatica's messages
 * have no room for goes as text, which the engine turns into the type that it is compared with.
 *
 * <p>One thread at a time.
 */
final class ExactStatement extends StreamingStatement {
  private static final int MILLI_NANOS = 1_000_000;

  ExactStatement(
      AvaticaConnection connection,
      Meta.StatementHandle h,
      Meta.Signature signature,
      int resultSetType,
      int resultSetConcurrency,
      int resultSetHoldability)
      throws SQLException {
    super(connection, h, signature, resultSetType, resultSetConcurrency, resultSetHoldability);
  }

  @Override
  public void setObject(int index, @Nullable Object value) throws SQLException {
    if (value instanceof LocalDate day) {
      set(index, Rep.JAVA_SQL_DATE, Math.toIntExact(day.toEpochDay()));
    } else if (value instanceof LocalTime time && isCoarse(time)) {
      set(index, Rep.JAVA_SQL_TIME, time.get(ChronoField.MILLI_OF_DAY));
    } else if (value instanceof LocalDateTime time && isCoarse(time)) {
      set(index, Rep.JAVA_SQL_TIMESTAMP, time.toInstant(ZoneOffset.UTC).toEpochMilli());
    } else if (value instanceof Timestamp timestamp) {
      setTimestamp(index, timestamp);
    } else if (value instanceof BigInteger whole) {
      setBigDecimal(index, new BigDecimal(whole));
    } else {
      String text = text(value);
      if (text == null) {
        super.setObject(index, value);
      } else {
        setString(index, text);
      }
    }
  }

  @Override
  public void setObject(int index, @Nullable Object value, int type) throws SQLException {
    String text = value instanceof LocalDate ? value.toString() : text(value);
    boolean asText = type == Types.VARCHAR || type == Types.CHAR || type == Types.LONGVARCHAR;
    if (text != null && asText) {
      setString(index, text);
    } else if (text != null || value instanceof BigInteger) {
      setObject(index, value);
    } else {
      super.setObject(index, value, type);
    }
  }

  @Override
  public void setObject(int index, @Nullable Object value, int type, int scaleOrLength)
      throws SQLException {
    setObject(index, value, type);
  }

  @Override
  public void setNull(int index, int type, String typeName) throws SQLException {
    setNull(index, type);
  }

  @Override
  public void setTimestamp(int index, @Nullable Timestamp value) throws SQLException {
    setTimestamp(index, value, getCalendar());
  }

  @Override
  public void setTimestamp(int index, @Nullable Timestamp value, Calendar calendar)
      throws SQLException {
    if (value == null || value.getNanos() % MILLI_NANOS == 0) {
      super.setTimestamp(index, value, calendar);
    } else {
      // Later than 1582, as all clocks of that precision are.
      var zone = calendar.getTimeZone().toZoneId();
      setString(index, text(LocalDateTime.ofInstant(value.toInstant(), zone)));
    }
  }

  private void set(int index, Rep rep, Object value) throws SQLException {
    getSite(index); // says where there is no such parameter
    slots[index - 1] = TypedValue.ofLocal(rep, value);
  }

  private static boolean isCoarse(TemporalAccessor time) {
    return time.get(ChronoField.NANO_OF_SECOND) % MILLI_NANOS == 0;
  }

  /** A value of Java's that Avatica has no message for, as the engine reads it. */
  private static @Nullable String text(@Nullable Object value) {
    if (value instanceof LocalTime time) {
      return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    } else if (value instanceof LocalDateTime time) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    } else if (value instanceof OffsetDateTime time) {
      return text(time.toInstant());
    } else if (value instanceof ZonedDateTime time) {
      return text(time.toInstant());
    } else if (value instanceof Instant instant) {
      return instant.toString();
    } else if (value instanceof OffsetTime time) {
      String offset = time.getOffset().getId();
      return text(time.toLocalTime()) + (offset.equals("Z") ? "+00:00" : offset);
    }
    return value instanceof UUID || value instanceof Character ? value.toString() : null;
  }
}
