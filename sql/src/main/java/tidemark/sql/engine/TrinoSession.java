package tidemark.sql.engine;

import io.trino.jdbc.TrinoStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.history.AsOf;

/**
 * Asks Trino for rows, and the local DuckDB, which has the tables without their rows, for what a
 * statement's columns are. One version of the data from the first look on.
 */
final class TrinoSession implements Engine.Session {
  private final TrinoEngine engine;
  private final Engine.Session local;
  private final Connection connection;
  private final AsOf asOf;
  private long version = -1;
  private volatile OptionalDouble progress = OptionalDouble.empty();
  private volatile boolean cancelled;
  private @Nullable Statement running;

  /**
   * @param local taken over
   * @param connection taken over
   * @param asOf the state that is asked
   */
  TrinoSession(TrinoEngine engine, Engine.Session local, Connection connection, AsOf asOf) {
    this.engine = engine;
    this.local = local;
    this.connection = connection;
    this.asOf = asOf;
  }

  @Override
  public long dataVersion() {
    if (version < 0) {
      pin();
    }
    return version;
  }

  @Override
  public void pin() {
    if (version < 0) {
      version = engine.publications().version(asOf, this);
    }
  }

  @Override
  public List<ResultColumn> describe(String statement) {
    return local.describe(statement);
  }

  /** What DuckDB says itself, over tables without rows: DESCRIBE. */
  @Override
  public Engine.Cursor run(String text, List<@Nullable Object> values) {
    return local.run(text, values);
  }

  @Override
  public Engine.Cursor run(
      String text, List<ResultColumn> promised, List<@Nullable Object> values) {
    String filled = TrinoLiterals.filled(text, values);
    Statement statement = begin();
    try {
      ResultSet rows = statement.executeQuery(filled);
      TrinoCursor cursor = new TrinoCursor(this, statement, rows, promised);
      cursor.begin();
      return cursor;
    } catch (SQLException e) {
      ended(statement);
      throw failure(e);
    } catch (TidemarkException e) {
      ended(statement);
      throw e;
    }
  }

  /** Takes a statement that others may cancel from now on. */
  private Statement begin() {
    try {
      Statement statement = connection.createStatement();
      statement
          .unwrap(TrinoStatement.class)
          .setProgressMonitor(
              stats -> {
                OptionalDouble percent = stats.getProgressPercentage();
                progress =
                    percent.isPresent()
                        ? OptionalDouble.of(Math.min(1, percent.getAsDouble() / 100))
                        : OptionalDouble.empty();
              });
      synchronized (this) {
        running = statement;
      }
      if (cancelled) {
        throw cancelledFailure(null);
      }
      return statement;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** A statement is done, or given up: Trino stops what still works for it. */
  void ended(Statement statement) {
    synchronized (this) {
      running = null;
    }
    progress = OptionalDouble.empty();
    try {
      statement.close();
    } catch (SQLException e) {
      // It is gone on this side; Trino drops a statement that nobody asks for.
    }
  }

  TidemarkException failure(SQLException e) {
    return cancelled ? cancelledFailure(e) : TrinoFailures.of(e, engine.address());
  }

  private static TidemarkException cancelledFailure(@Nullable SQLException cause) {
    return TidemarkException.of(
        ErrorCode.CANCELLED,
        "The statement was cancelled before its last row. Run it again when you need it.",
        cause);
  }

  @Override
  public OptionalDouble progress() {
    return progress;
  }

  @Override
  public void cancel() {
    cancelled = true;
    local.cancel();
    Statement statement;
    synchronized (this) {
      statement = running;
    }
    if (statement != null) {
      try {
        statement.cancel();
      } catch (SQLException e) {
        // Whoever waits for its rows hears that it was cancelled all the same.
      }
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // Nothing of it is used again.
    } finally {
      local.close();
    }
  }
}
