package tidemark.jdbc;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.TimeZone;
import org.apache.calcite.avatica.AvaticaResultSet;
import org.apache.calcite.avatica.AvaticaStatement;
import org.apache.calcite.avatica.ColumnMetaData;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.QueryState;
import org.apache.calcite.avatica.util.DateTimeUtils;
import org.jspecify.annotations.Nullable;

/**
 * A result whose times have all the digits that the engine gave them, and whose texts are the
 * engine's. Avatica's own stop at milliseconds and garble years before 1 and after 9999.
 *
 * <p>One thread at a time.
 */
final class ExactRows extends AvaticaResultSet {
  private static final String WITH_ZONE = "TIMESTAMP WITH TIME ZONE";

  ExactRows(
      AvaticaStatement statement,
      QueryState state,
      Meta.Signature signature,
      ResultSetMetaData metaData,
      TimeZone timeZone,
      Meta.Frame firstFrame)
      throws SQLException {
    super(statement, state, signature, metaData, timeZone, firstFrame);
  }

  // What the server sends, column by column; columns count from 1.

  private boolean is(int column, int type) {
    if (column < 1 || column > columnMetaDataList.size()) {
      return false; // Avatica's own message says so
    }
    ColumnMetaData meta = columnMetaDataList.get(column - 1);
    return meta.type.id == type
        && (type == Types.DATE || meta.type.rep == ColumnMetaData.Rep.NUMBER);
  }

  boolean isDate(int column) {
    return is(column, Types.DATE);
  }

  boolean isTime(int column) {
    return is(column, Types.TIME);
  }

  boolean isTimestamp(int column) {
    return is(column, Types.TIMESTAMP);
  }

  boolean isInstant(int column) {
    return isTimestamp(column)
        && columnMetaDataList.get(column - 1).type.getName().equals(WITH_ZONE);
  }

  int digits(int column) {
    return columnMetaDataList.get(column - 1).precision;
  }

  /** The count of a time, timestamp or day; null where the value is. */
  @Nullable Long count(int column) throws SQLException {
    checkOpen();
    long count = accessorList.get(column - 1).getLong();
    return count == 0 && wasNull() ? null : count;
  }

  // Getters.

  @Override
  public @Nullable String getString(int column) throws SQLException {
    if (is(column, Types.DECIMAL)) {
      BigDecimal decimal = getBigDecimal(column);
      return decimal == null ? null : decimal.toPlainString();
    }
    if (!isDate(column) && !isTime(column) && !isTimestamp(column)) {
      return super.getString(column);
    }
    Long count = count(column);
    if (count == null) {
      return null;
    }
    if (isDate(column)) {
      return ExactTimes.dateText(LocalDate.ofEpochDay(count));
    }
    if (isTime(column)) {
      return ExactTimes.timeText(ExactTimes.nanos(count, digits(column)));
    }
    String text = ExactTimes.timestampText(count, digits(column));
    return isInstant(column) && !ExactTimes.isInfinite(count) ? text + "+00" : text;
  }

  @Override
  public @Nullable Object getObject(int column) throws SQLException {
    if (isTimestamp(column)) {
      return getTimestamp(column);
    }
    return isTime(column) ? getTime(column) : super.getObject(column);
  }

  @Override
  public @Nullable Timestamp getTimestamp(int column) throws SQLException {
    return getTimestamp(column, getLocalCalendar());
  }

  @Override
  public @Nullable Timestamp getTimestamp(int column, Calendar calendar) throws SQLException {
    if (!isTimestamp(column)) {
      return super.getTimestamp(column, calendar);
    }
    Long count = count(column);
    return count == null
        ? null
        : ExactTimes.sql(ExactTimes.timestamp(count, digits(column)), calendar.getTimeZone());
  }

  @Override
  public @Nullable Date getDate(int column) throws SQLException {
    return getDate(column, getLocalCalendar());
  }

  @Override
  public @Nullable Date getDate(int column, Calendar calendar) throws SQLException {
    if (!isTimestamp(column)) {
      return super.getDate(column, calendar);
    }
    Timestamp timestamp = getTimestamp(column, calendar);
    return timestamp == null ? null : new Date(timestamp.getTime());
  }

  @Override
  public @Nullable Time getTime(int column) throws SQLException {
    return getTime(column, getLocalCalendar());
  }

  @Override
  public @Nullable Time getTime(int column, Calendar calendar) throws SQLException {
    if (isTimestamp(column)) {
      Timestamp timestamp = getTimestamp(column, calendar);
      return timestamp == null ? null : new Time(timestamp.getTime());
    }
    if (!isTime(column)) {
      return super.getTime(column, calendar);
    }
    Long count = count(column);
    return count == null
        ? null
        : DateTimeUtils.unixTimeToSqlTime(
            (int) (ExactTimes.nanos(count, digits(column)) / 1_000_000), calendar);
  }

  @Override
  public <T> @Nullable T getObject(int column, Class<T> type) throws SQLException {
    return JavaValues.get(this, column, type);
  }

  // The same by label.

  @Override
  public @Nullable String getString(String label) throws SQLException {
    return getString(findColumn(label));
  }

  @Override
  public @Nullable Object getObject(String label) throws SQLException {
    return getObject(findColumn(label));
  }

  @Override
  public <T> @Nullable T getObject(String label, Class<T> type) throws SQLException {
    return getObject(findColumn(label), type);
  }

  @Override
  public @Nullable Timestamp getTimestamp(String label) throws SQLException {
    return getTimestamp(findColumn(label));
  }

  @Override
  public @Nullable Timestamp getTimestamp(String label, Calendar calendar) throws SQLException {
    return getTimestamp(findColumn(label), calendar);
  }

  @Override
  public @Nullable Date getDate(String label) throws SQLException {
    return getDate(findColumn(label));
  }

  @Override
  public @Nullable Date getDate(String label, Calendar calendar) throws SQLException {
    return getDate(findColumn(label), calendar);
  }

  @Override
  public @Nullable Time getTime(String label) throws SQLException {
    return getTime(findColumn(label));
  }

  @Override
  public @Nullable Time getTime(String label, Calendar calendar) throws SQLException {
    return getTime(findColumn(label), calendar);
  }
}
