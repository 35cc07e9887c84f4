package tidemark.sql.engine;

import io.trino.jdbc.Row;
import io.trino.jdbc.RowField;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Trino's values as DuckDB gives them, by DuckDB's name of the column's type. Stateless. */
final class TrinoValues {
  private TrinoValues() {}

  /**
   * @param column from 1
   */
  static @Nullable Object read(ResultSet rows, int column, String type) throws SQLException {
    return switch (type) {
      case "DATE" -> {
        // The driver's own LocalDate loses the sign of a year before Christ.
        String day = rows.getString(column);
        yield day == null ? null : LocalDate.parse(day.replaceFirst("^(?=\\d{5,}-)", "+"));
      }
      case "TIMESTAMP" -> rows.getObject(column, LocalDateTime.class);
      case "TIMESTAMP WITH TIME ZONE" -> {
        Instant instant = rows.getObject(column, Instant.class);
        yield instant == null ? null : instant.atOffset(ZoneOffset.UTC);
      }
      case "TIME" -> {
        String time = rows.getString(column);
        yield time == null ? null : LocalTime.parse(time);
      }
      default -> converted(rows.getObject(column), type);
    };
  }

  private static @Nullable Object converted(@Nullable Object value, String type)
      throws SQLException {
    if (value == null) {
      return null;
    }
    if (value instanceof Number number) {
      return number(number, type);
    }
    if (value instanceof Array array) {
      return list((Object[]) array.getArray(), element(type));
    }
    if (value instanceof List<?> list) {
      return list(list.toArray(), element(type));
    }
    if (value instanceof Row row) {
      return struct(row, TypeNames.fields(type));
    }
    if (value instanceof Map<?, ?> map) {
      return map(map, TypeNames.arguments(type));
    }
    if (type.equals("UUID")) {
      return UUID.fromString(value.toString());
    }
    return time(value);
  }

  private static Object time(Object value) {
    if (value instanceof Date date) {
      return date.toLocalDate();
    } else if (value instanceof Timestamp timestamp) {
      return timestamp.toLocalDateTime();
    } else if (value instanceof Time time) {
      return time.toLocalTime();
    }
    return value;
  }

  private static Object number(Number number, String type) {
    return switch (type) {
      case "TINYINT" -> number.byteValue();
      case "SMALLINT", "UTINYINT" -> number.shortValue();
      case "INTEGER", "USMALLINT" -> number.intValue();
      case "BIGINT", "UINTEGER" -> number.longValue();
      case "HUGEINT", "UBIGINT", "UHUGEINT" -> whole(number);
      case "FLOAT" -> number.floatValue();
      case "DOUBLE" -> number.doubleValue();
      default -> type.startsWith("DECIMAL(") ? decimal(number, type) : number;
    };
  }

  private static BigInteger whole(Number number) {
    return number instanceof BigDecimal decimal
        ? decimal.toBigIntegerExact()
        : BigInteger.valueOf(number.longValue());
  }

  private static BigDecimal decimal(Number number, String type) {
    int scale = Integer.parseInt(type.substring(type.indexOf(',') + 1, type.length() - 1).strip());
    BigDecimal exact =
        number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    return exact.setScale(scale, RoundingMode.UNNECESSARY);
  }

  private static String element(String list) {
    return list.replaceFirst("\\[\\d*\\]$", "");
  }

  private static List<@Nullable Object> list(@Nullable Object[] values, String type)
      throws SQLException {
    List<@Nullable Object> list = new ArrayList<>();
    for (Object value : values) {
      list.add(converted(value, type));
    }
    return list;
  }

  private static Map<Object, @Nullable Object> struct(Row row, Map<String, String> fields)
      throws SQLException {
    Map<Object, @Nullable Object> struct = new LinkedHashMap<>();
    int place = 0;
    List<RowField> values = row.getFields();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      struct.put(field.getKey(), converted(values.get(place++).getValue(), field.getValue()));
    }
    return struct;
  }

  private static Map<Object, @Nullable Object> map(Map<?, ?> map, List<String> types)
      throws SQLException {
    Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object key = converted(entry.getKey(), types.get(0));
      copy.put(key == null ? "null" : key, converted(entry.getValue(), types.get(1)));
    }
    return copy;
  }
}
