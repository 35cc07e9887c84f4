package tidemark.sql.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;
import tidemark.sql.parse.Parameters;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Java's values as the engine takes and gives them. Stateless. Thread-safe. */
final class DuckDbValues {
  /** How the engine's infinities come out of the driver: the ends of its range. */
  private static final long INFINITE_DATE_DAYS = Integer.MAX_VALUE;

  private static final LocalDateTime INFINITE_TIMESTAMP =
      LocalDateTime.of(294247, 1, 10, 4, 0, 54, 775_807_000);
  private static final LocalDateTime MINUS_INFINITE_TIMESTAMP =
      LocalDateTime.of(-290308, 12, 21, 19, 59, 5, 224_193_000);

  /** Reads one column's value. */
  interface Reader {
    /**
     * @param column from 1
     */
    @Nullable Object read(ResultSet rows, int column) throws SQLException;
  }

  private DuckDbValues() {}

  static Reader reader(String type) {
    return switch (type) {
      case "TIMESTAMP", "TIMESTAMP_NS", "TIMESTAMP_MS", "TIMESTAMP_S" ->
          (rows, column) -> timestamp(rows.getObject(column, LocalDateTime.class));
      case "BOOLEAN",
          "TINYINT",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "HUGEINT",
          "UHUGEINT",
          "DOUBLE",
          "FLOAT",
          "VARCHAR" ->
          ResultSet::getObject;
      default -> (rows, column) -> kept(rows.getObject(column));
    };
  }

  private static @Nullable Object timestamp(@Nullable LocalDateTime value) {
    if (INFINITE_TIMESTAMP.equals(value)) {
      return "infinity";
    }
    return MINUS_INFINITE_TIMESTAMP.equals(value) ? "-infinity" : value;
  }

  /** A value that outlives the row, in types of Java's own. */
  private static @Nullable Object kept(@Nullable Object value) throws SQLException {
    if (value instanceof LocalDate date) {
      return date(date);
    }
    if (value instanceof OffsetDateTime instant) {
      Object local = timestamp(instant.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
      return local instanceof String ? local : instant;
    }
    if (value instanceof Timestamp timestamp) {
      return timestamp(timestamp.toLocalDateTime());
    }
    if (value instanceof Date date) {
      return date.toLocalDate();
    }
    if (value instanceof Time time) {
      return time.toLocalTime();
    }
    if (value instanceof java.sql.Blob blob) {
      return blob.getBytes(1, (int) blob.length());
    }
    if (value instanceof Array array) {
      return list((Object[]) array.getArray());
    }
    if (value instanceof DuckDBStruct struct) {
      return map(struct.getMap());
    }
    if (value instanceof Struct struct) {
      return list(struct.getAttributes());
    }
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    if (value instanceof Object[] array) {
      return list(array);
    }
    return value instanceof org.duckdb.JsonNode json ? json.toString() : value;
  }

  private static Object date(LocalDate date) {
    long days = date.toEpochDay();
    if (days == INFINITE_DATE_DAYS) {
      return "infinity";
    }
    return days == -INFINITE_DATE_DAYS ? "-infinity" : date;
  }

  private static List<@Nullable Object> list(Object[] elements) throws SQLException {
    List<@Nullable Object> list = new ArrayList<>(elements.length);
    for (Object element : elements) {
      list.add(kept(element));
    }
    return list;
  }

  private static Map<Object, @Nullable Object> map(Map<?, ?> entries) throws SQLException {
    Map<Object, @Nullable Object> map = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      Object key = kept(entry.getKey());
      map.put(key == null ? "null" : key, kept(entry.getValue()));
    }
    return map;
  }

  /**
   * @throws TidemarkException INVALID_PARAMETER for a value of a type that SQL has no word for
   */
  static void bind(
      Connection connection, PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value instanceof List<?> list) {
      Object[] elements = list.toArray();
      statement.setObject(index, connection.createArrayOf(elementType(index, list), elements));
    } else if (value instanceof Instant instant) {
      statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
    } else if (value instanceof Character || value instanceof Enum<?>) {
      statement.setObject(index, value.toString());
    } else if (value == null || isKnown(value)) {
      statement.setObject(index, value);
    } else {
      throw unknown(index, value);
    }
  }

  private static boolean isKnown(Object value) {
    return value instanceof String
        || value instanceof Boolean
        || value instanceof Byte
        || value instanceof Short
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Float
        || value instanceof Double
        || value instanceof BigDecimal
        || value instanceof BigInteger
        || value instanceof LocalDate
        || value instanceof LocalDateTime
        || value instanceof LocalTime
        || value instanceof OffsetDateTime
        || value instanceof UUID
        || value instanceof byte[]
        || value instanceof Date
        || value instanceof Time
        || value instanceof Timestamp;
  }

  /** The engine's name of the type that a value binds as. */
  static String type(@Nullable Object value) {
    if (value == null) {
      return Parameters.UNTYPED;
    } else if (value instanceof Boolean) {
      return "BOOLEAN";
    } else if (value instanceof Byte) {
      return "TINYINT";
    } else if (value instanceof Short) {
      return "SMALLINT";
    } else if (value instanceof Integer) {
      return "INTEGER";
    } else if (value instanceof Long) {
      return "BIGINT";
    } else if (value instanceof BigInteger) {
      return "HUGEINT";
    } else if (value instanceof Float) {
      return "FLOAT";
    } else if (value instanceof Double) {
      return "DOUBLE";
    } else if (value instanceof BigDecimal number) {
      int scale = Math.max(0, number.scale());
      return "DECIMAL(" + Math.max(number.precision(), scale) + "," + scale + ")";
    } else if (value instanceof LocalDate || value instanceof Date) {
      return "DATE";
    } else if (value instanceof LocalDateTime || value instanceof Timestamp) {
      return "TIMESTAMP";
    } else if (value instanceof LocalTime || value instanceof Time) {
      return "TIME";
    } else if (value instanceof OffsetDateTime || value instanceof Instant) {
      return "TIMESTAMP WITH TIME ZONE";
    } else if (value instanceof UUID) {
      return "UUID";
    } else if (value instanceof byte[]) {
      return "BLOB";
    }
    return value instanceof List<?> list ? elementType(0, list) + "[]" : "VARCHAR";
  }

  private static String elementType(int index, List<?> list) {
    for (Object element : list) {
      if (element instanceof String) {
        return "VARCHAR";
      } else if (element instanceof Boolean) {
        return "BOOLEAN";
      } else if (element instanceof Integer || element instanceof Long) {
        return "BIGINT";
      } else if (element instanceof Double) {
        return "DOUBLE";
      } else if (element instanceof BigDecimal) {
        return "DECIMAL(38,10)";
      } else if (element instanceof LocalDate) {
        return "DATE";
      } else if (element instanceof LocalDateTime) {
        return "TIMESTAMP";
      } else if (element != null) {
        throw unknown(index, element);
      }
    }
    return "VARCHAR";
  }

  private static TidemarkException unknown(int index, Object value) {
    return TidemarkException.of(
        ErrorCode.INVALID_PARAMETER,
        "Parameter "
            + index
            + " is a "
            + value.getClass().getSimpleName()
            + ", which SQL has no type for. Give a text, a number, a boolean, a date or time, or a"
            + " list of those.");
  }
}
