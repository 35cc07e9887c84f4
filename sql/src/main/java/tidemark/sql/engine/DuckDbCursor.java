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
  private final long startNanos;

  /** Of {@link System#nanoTime}. */
  private final long openedAt = System.nanoTime();

  private final List<ResultColumn> columns;
  private final DuckDbValues.Reader[] readers;
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
    this.startNanos = startNanos;
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
    long lasted = startNanos + System.nanoTime() - openedAt;
    return session.fetch(rows, quick && lasted < PooledConnection.QUICK_NANOS);
  }

  long startNanos() {
    return startNanos;
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
    rows.close();
    session.abandon(statement);
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
