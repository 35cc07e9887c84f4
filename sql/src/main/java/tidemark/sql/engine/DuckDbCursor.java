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
  private final List<ResultColumn> columns;
  private final DuckDbValues.Reader[] readers;
  private boolean ended;
  private boolean closed;

  DuckDbCursor(
      DuckDbSession session,
      String text,
      List<@Nullable Object> values,
      PooledConnection.Prepared statement,
      ResultSet rows)
      throws SQLException {
    this.session = session;
    this.text = text;
    this.values = values;
    this.statement = statement;
    this.rows = rows;
    this.columns = DuckDbSession.columns(rows.getMetaData());
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
      ended = !rows.next();
      return !ended;
    } catch (DateTimeException e) {
      throw VectorValues.unfetchable(e);
    } catch (SQLException e) {
      throw session.failure(e, text, values);
    }
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
      rows.close();
      session.release(text, statement, ended);
    } catch (SQLException e) {
      throw DuckDbErrors.of(e, text);
    }
  }
}
