package tidemark.sql.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.error.DuckDbErrors;

/** Rows as they stream out of the engine. */
final class DuckDbCursor implements Engine.Cursor {
  private final DuckDbSession session;
  private final String text;
  private final List<@Nullable Object> values;
  private final PooledConnection.Prepared statement;
  private final ResultSet rows;
  private final boolean quick;
  private long longestNanos;

  /** Of {@link System#nanoTime}. */
  private final long openedAt = System.nanoTime();

  private final List<ResultColumn> columns;
  private final DuckDbValues.Reader[] readers;
  private @Nullable Boolean first;
  private boolean ended;
  private boolean closed;

  /**
   * @param quick as far as is known; until it is not, its rows are fetched on this thread
   * @param startNanos how long the engine took to begin
   */
  DuckDbCursor(
      DuckDbSession session,
      String text,
      List<@Nullable Object> values,
      PooledConnection.Prepared statement,
      ResultSet rows,
      boolean quick,
      long startNanos)
      throws SQLException {
    this.session = session;
    this.text = text;
    this.values = values;
    this.statement = statement;
    this.rows = rows;
    this.quick = quick;
    this.longestNanos = startNanos;
    this.columns = ResultColumn.of(rows.getMetaData());
    this.readers =
        columns.stream()
            .map(column -> DuckDbValues.reader(column.type()))
            .toArray(DuckDbValues.Reader[]::new);
  }

  @Override
  public List<ResultColumn> columns() {
    return columns;
  }

  @Override
  public boolean next() {
    session.refuseStopped();
    if (ended) {
      return false;
    }
    if (first != null) {
      ended = !first;
      first = null;
      return !ended;
    }
    try {
      ended = !(DriverVectors.isChunkRead(rows) ? fetch() : rows.next());
      return !ended;
    } catch (DateTimeException e) {
      throw VectorValues.unfetchable(e);
    } catch (SQLException e) {
      throw session.failure(e, text, values);
    }
  }

  private boolean fetch() throws SQLException {
    long start = System.nanoTime();
    boolean there = session.fetch(rows, quick && start - openedAt < PooledConnection.QUICK_NANOS);
    longestNanos = Math.max(longestNanos, System.nanoTime() - start);
    statement.took(longestNanos);
    return there;
  }

  /** Fetches the first row, on the thread that has the statement begun. */
  void fetchFirst() throws SQLException {
    try {
      first = session.fetch(rows, true);
    } catch (DateTimeException e) {
      throw VectorValues.unfetchable(e);
    }
  }

  /** The longest call into the engine so far. */
  long longestNanos() {
    return longestNanos;
  }

  @Override
  public @Nullable Object value(int column) {
    session.refuseStopped();
    try {
      return readers[column].read(rows, column + 1);
    } catch (SQLException e) {
      throw session.failure(e, text, values);
    }
  }

  /** Ends a result that no one has seen a row of. */
  void abandon() throws SQLException {
    closed = true;
    session.release(text, statement, rows, false);
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      session.release(text, statement, rows, ended);
    } catch (SQLException e) {
      throw DuckDbErrors.of(e, text);
    }
  }
}
