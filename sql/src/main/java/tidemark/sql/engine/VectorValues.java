package tidemark.sql.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBArray;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Values out of the driver's vectors, with all that is nested in them, in types of Java's own.
 * Stateless. Thread-safe.
 */
final class VectorValues {
  private VectorValues() {}

  static @Nullable Object read(ResultSet rows, int column) throws SQLException {
    return value(DriverVectors.column(rows, column), DriverVectors.row(rows));
  }

  /** The driver turns what is nested into java.time while it fetches; here it had no value. */
  static TidemarkException unfetchable(DateTimeException cause) {
    return TidemarkException.of(
        ErrorCode.INVALID_VALUE,
        "A list, struct or map of the result holds the time 24:00:00, or an endless TIMESTAMP_S,"
            + " which can't be read there. Cast the column to VARCHAR.",
        cause);
  }

  private static @Nullable Object value(Object vector, int row) throws SQLException {
    if (DriverVectors.isNull(vector, row)) {
      return null;
    }
    return switch (DriverVectors.type(vector)) {
      case LIST, ARRAY -> list((DuckDBArray) DriverVectors.reference(vector, row));
      case STRUCT -> struct((DuckDBStruct) DriverVectors.reference(vector, row));
      case MAP -> map((DuckDBArray) DriverVectors.reference(vector, row));
      case UNION -> member((DuckDBStruct) DriverVectors.reference(vector, row));
      case VARIANT -> value(DriverVectors.reference(vector, row), 0);
      case TIMESTAMP -> EngineTimes.timestamp(DriverVectors.number(vector, row), 1_000_000);
      case TIMESTAMP_S -> EngineTimes.timestamp(DriverVectors.number(vector, row), 1);
      case TIMESTAMP_MS -> EngineTimes.timestamp(DriverVectors.number(vector, row), 1_000);
      case TIMESTAMP_NS -> EngineTimes.timestamp(DriverVectors.number(vector, row), 1_000_000_000);
      case TIMESTAMP_WITH_TIME_ZONE -> EngineTimes.instant(DriverVectors.number(vector, row));
      case TIME -> EngineTimes.time(DriverVectors.number(vector, row) * 1_000);
      case TIME_NS -> EngineTimes.time(DriverVectors.number(vector, row));
      case TIME_WITH_TIME_ZONE -> EngineTimes.offsetTime(DriverVectors.number(vector, row));
      case GEOMETRY -> GeometryText.of((byte[]) DriverVectors.reference(vector, row));
      default -> DuckDbValues.kept(DriverVectors.object(vector, row));
    };
  }

  private static List<@Nullable Object> list(DuckDBArray array) throws SQLException {
    DriverVectors.Elements elements = DriverVectors.elements(array);
    List<@Nullable Object> list = new ArrayList<>(elements.length());
    for (int i = 0; i < elements.length(); i++) {
      list.add(value(elements.vector(), elements.offset() + i));
    }
    return list;
  }

  private static Map<Object, @Nullable Object> struct(DuckDBStruct struct) throws SQLException {
    DriverVectors.Fields fields = DriverVectors.fields(struct);
    Map<Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < fields.names().size(); i++) {
      map.put(fields.names().get(i), value(fields.vectors().get(i), fields.row()));
    }
    return map;
  }

  /** A list of structs of a key and a value; the engine lets no key be null. */
  private static Map<Object, @Nullable Object> map(DuckDBArray array) throws SQLException {
    DriverVectors.Elements entries = DriverVectors.elements(array);
    Map<Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.length(); i++) {
      Object struct = DriverVectors.reference(entries.vector(), entries.offset() + i);
      DriverVectors.Fields entry = DriverVectors.fields((DuckDBStruct) struct);
      Object key = value(entry.vectors().get(0), entry.row());
      map.put(key == null ? "null" : key, value(entry.vectors().get(1), entry.row()));
    }
    return map;
  }

  /** The value that a union holds: a struct of a tag and all members. */
  private static @Nullable Object member(DuckDBStruct union) throws SQLException {
    DriverVectors.Fields fields = DriverVectors.fields(union);
    Object tag = DriverVectors.object(fields.vectors().get(0), fields.row());
    return tag instanceof Number number
        ? value(fields.vectors().get(1 + number.intValue()), fields.row())
        : null;
  }
}
