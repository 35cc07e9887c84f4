package tidemark.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result read forward, once. Owns its statement and its connection: closing frees both, twice is
 * harmless. One thread at a time, but {@link #cancel()} may come from any.
 */
public interface Rows extends AutoCloseable {
  /** Labels and types, as promised before the first row. */
  List<Column> columns();

  /**
   * Steps to the next row.
   *
   * @return false at the end
   * @throws tidemark.warehouse.error.TidemarkException TIME_LIMIT, CANCELLED, or the engine's error
   */
  boolean next();

  /**
   * A value of the current row, as DuckDB's driver gives it, but for what isn't safe to keep after
   * the row: nested values come as {@link java.util.List}, {@link java.util.Map}; BLOB as byte[];
   * dates and times as java.time (DATE as LocalDate, TIMESTAMP as LocalDateTime, TIMESTAMPTZ as
   * OffsetDateTime); HUGEINT as BigInteger; what Java has no type for as its DuckDB text, and so
   * are values that java.time has none for: {@code infinity}, {@code -infinity}, {@code 24:00:00}.
   *
   * @param column from 0
   */
  @Nullable Object value(int column);

  /** Costs so far; final after the last row. */
  Statistics statistics();

  /** Stops the engine; the reader gets CANCELLED. */
  void cancel();

  @Override
  void close();
}
