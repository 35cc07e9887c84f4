package tidemark.sql.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as they come from Trino. */
final class TrinoCursor implements Engine.Cursor {
  private final TrinoSession session;
  private final Statement statement;
  private final ResultSet rows;
  private final List<ResultColumn> columns;
  private boolean begun;
  private boolean first;

  /**
   * @param columns what they are to DuckDB; values are read as those
   */
  TrinoCursor(
      TrinoSession session, Statement statement, ResultSet rows, List<ResultColumn> columns) {
    this.session = session;
    this.statement = statement;
    this.rows = rows;
    this.columns = List.copyOf(columns);
  }

  @Override
  public List<ResultColumn> columns() {
    return columns;
  }

  /** Waits for the first row, or the end: a statement that fails before it fails here. */
  void begin() {
    first = advance();
    begun = true;
  }

  @Override
  public boolean next() {
    if (begun) {
      begun = false;
      return first;
    }
    return advance();
  }

  private boolean advance() {
    try {
      return rows.next();
    } catch (SQLException e) {
      throw session.failure(e);
    }
  }

  @Override
  public @Nullable Object value(int column) {
    try {
      return TrinoValues.read(rows, column + 1, columns.get(column).type());
    } catch (SQLException e) {
      throw session.failure(e);
    }
  }

  @Override
  public void close() {
    session.ended(statement);
  }
}
