package tidemark.sql.engine;

import java.sql.Blob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.error.TidemarkException;

/** Java's values as the engine takes and gives them. Stateless. Thread-safe. */
final class DuckDbValues {
  /** Reads one column's value. */
  interface Reader {
    /**
     * @param column from 1
     */
    @Nullable Object read(ResultSet rows, int column) throws SQLException;
  }

  private DuckDbValues() {}

  /** The reader of a column of that type, chosen once for all its rows. */
  static Reader reader(String type) {
    return switch (type) {
      case "BOOLEAN",
          "TINYINT",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "UTINYINT",
          "USMALLINT",
          "UINTEGER",
          "UBIGINT",
          "HUGEINT",
          "UHUGEINT",
          "DOUBLE",
          "FLOAT",
          "VARCHAR",
          "ENUM",
          "UUID",
          "INTERVAL",
          "BIT",
          "BIGNUM" ->
          ResultSet::getObject;
      case "TIMESTAMP" -> DuckDbValues::timestamp;
      case "TIMESTAMP WITH TIME ZONE" -> DuckDbValues::instant;
      case "DATE", "BLOB", "JSON" -> (rows, column) -> kept(rows.getObject(column));
      default -> isDecimal(type) ? ResultSet::getObject : VectorValues::read;
    };
  }

  private static boolean isDecimal(String type) {
    return type.startsWith("DECIMAL(") && type.endsWith(")");
  }

  private static @Nullable Object timestamp(ResultSet rows, int column) throws SQLException {
    long micros = rows.getLong(column);
    return rows.wasNull() ? null : EngineTimes.timestamp(micros, 1_000_000);
  }

  /** Not through the driver's OffsetDateTime, which is an hour off around a change of clocks. */
  private static @Nullable Object instant(ResultSet rows, int column) throws SQLException {
    long micros = rows.getLong(column);
    return rows.wasNull() ? null : EngineTimes.instant(micros);
  }

  /** A value of the driver's that outlives the row, in types of Java's own. */
  static @Nullable Object kept(@Nullable Object value) throws SQLException {
    if (value instanceof LocalDate date) {
      return EngineTimes.date(date);
    }
    if (value instanceof Blob blob) {
      return blob.getBytes(1, (int) blob.length());
    }
    return value instanceof org.duckdb.JsonNode json ? json.toString() : value;
  }

  /**
   * @throws TidemarkException INVALID_PARAMETER for a value that SQL has no type for
   */
  static void bind(
      Connection connection, PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    statement.setObject(index, BoundValue.of(index, value).value());
  }

  /** The engine's name of the type that a value binds as. */
  static String type(@Nullable Object value) {
    return BoundValue.of(0, value).type();
  }
}
