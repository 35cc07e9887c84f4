package tidemark.sql.engine;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** A lease of a pooled connection. */
final class DuckDbSession implements Engine.Session {
  private static final Pattern POSITION = Pattern.compile("\"position\":\"([0-9]+)\"");

  private final Warehouse warehouse;
  private final PooledConnection connection;
  private final BiConsumer<PooledConnection, Boolean> giveBack;
  private final Object turn = new Object();
  private @Nullable PreparedStatement running;
  private volatile boolean cancelled;
  private volatile boolean broken;
  private boolean closed;
  private long version = -1;

  DuckDbSession(
      Warehouse warehouse,
      PooledConnection connection,
      BiConsumer<PooledConnection, Boolean> giveBack) {
    this.warehouse = warehouse;
    this.connection = connection;
    this.giveBack = giveBack;
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
    if (connection.isPinned()) {
      return;
    }
    try {
      version = connection.pin();
    } catch (SQLException e) {
      broken = true;
      throw DuckDbErrors.of(e);
    }
  }

  @Override
  public List<ResultColumn> describe(String text) {
    try {
      // Before the engine looks: where a commit comes meanwhile, it is prepared once more next
      // time.
      long seen = connection.isPinned() ? version : warehouse.dataVersion();
      PooledConnection.Prepared statement = connection.prepare(text, seen);
      List<ResultColumn> columns = columns(statement.jdbc().getMetaData());
      connection.keep(text, statement);
      return columns;
    } catch (SQLException e) {
      startAnew();
      throw DuckDbErrors.of(e, text);
    }
  }

  /** The engine takes nothing more in a transaction in which a statement failed. */
  private void startAnew() {
    if (!connection.isPinned()) {
      return;
    }
    try {
      connection.unpin();
      version = connection.pin();
    } catch (SQLException e) {
      broken = true;
    }
  }

  @Override
  public Engine.Cursor run(String text, List<@Nullable Object> values) {
    try {
      Engine.Cursor cursor = connection.isPinned() ? null : runAlone(text, values);
      if (cursor != null) {
        return cursor;
      }
      pin();
      return execute(text, values, connection.prepare(text, version));
    } catch (SQLException e) {
      throw failure(e, text, values);
    }
  }

  /**
   * Runs without a transaction around it, which saves three statements. A statement's snapshot is
   * taken while it starts, so where no commit came meanwhile, its version is known without asking.
   *
   * @return null, with nothing left open, where the statement isn't prepared or slow to start, or a
   *     commit came meanwhile
   */
  private Engine.@Nullable Cursor runAlone(String text, List<@Nullable Object> values)
      throws SQLException {
    long before = warehouse.commitClock();
    PooledConnection.Prepared statement = connection.takeQuick(text, warehouse.dataVersion());
    if (statement == null) {
      return null;
    }
    DuckDbCursor cursor = execute(text, values, statement);
    OptionalLong seen = warehouse.versionSince(before);
    if (seen.isPresent()) {
      version = seen.getAsLong();
      return cursor;
    }
    cursor.abandon();
    return null;
  }

  private DuckDbCursor execute(
      String text, List<@Nullable Object> values, PooledConnection.Prepared statement)
      throws SQLException {
    try {
      synchronized (turn) {
        refuseCancelled();
        running = statement.jdbc();
      }
      for (int i = 0; i < values.size(); i++) {
        DuckDbValues.bind(connection.jdbc(), statement.jdbc(), i + 1, values.get(i));
      }
      long start = System.nanoTime();
      ResultSet rows = statement.jdbc().executeQuery();
      statement.took(System.nanoTime() - start);
      return new DuckDbCursor(this, text, values, statement, rows);
    } catch (Throwable failure) {
      synchronized (turn) {
        running = null;
      }
      statement.close();
      throw failure;
    }
  }

  /** The engine's failure, or CANCELLED where that was its cause. */
  TidemarkException failure(SQLException e, String text, List<@Nullable Object> values) {
    broken = true;
    if (cancelled) {
      return cancelledFailure(e);
    }
    SQLException reason = isMute(e) ? reason(e, text, values) : e;
    return cancelled ? cancelledFailure(reason) : DuckDbErrors.of(reason, text);
  }

  /** A result that streams tells only that it failed, not why. */
  private static boolean isMute(SQLException e) {
    return e.getMessage() != null && e.getMessage().contains("Invalid result set");
  }

  /** Runs once more without streaming, for the engine's words. */
  private SQLException reason(SQLException mute, String text, List<@Nullable Object> values) {
    String explained = "explain analyze " + text;
    try {
      connection.unpin();
      try (PreparedStatement statement = connection.jdbc().prepareStatement(explained)) {
        synchronized (turn) {
          running = statement;
        }
        for (int i = 0; i < values.size(); i++) {
          DuckDbValues.bind(connection.jdbc(), statement, i + 1, values.get(i));
        }
        statement.execute();
      } finally {
        synchronized (turn) {
          running = null;
        }
      }
      return mute;
    } catch (SQLException said) {
      return shifted(said, explained.length() - text.length());
    }
  }

  /** The same failure with its place counted from the statement's own first byte. */
  private static SQLException shifted(SQLException said, int by) {
    Matcher position = POSITION.matcher(said.getMessage() == null ? "" : said.getMessage());
    String message =
        position.replaceAll(
            found -> "\"position\":\"" + (Long.parseLong(found.group(1)) - by) + "\"");
    return new SQLException(message, said);
  }

  void refuseCancelled() {
    if (cancelled) {
      throw cancelledFailure(null);
    }
  }

  private static TidemarkException cancelledFailure(@Nullable SQLException cause) {
    return TidemarkException.of(
        ErrorCode.CANCELLED,
        "The statement was cancelled before its last row. Run it again when you need it.",
        cause);
  }

  /** A result is of no use: a commit came before it was known which state of the data it is of. */
  void abandon(PooledConnection.Prepared statement) throws SQLException {
    synchronized (turn) {
      running = null;
    }
    statement.close();
    connection.endResult();
  }

  /** A cursor is done: its statement may serve again where all of its rows were read. */
  void release(String text, PooledConnection.Prepared statement, boolean atEnd)
      throws SQLException {
    synchronized (turn) {
      running = null;
    }
    if (broken || cancelled) {
      statement.close();
      return;
    }
    if (!atEnd) {
      connection.endResult();
    }
    connection.keep(text, statement);
  }

  static List<ResultColumn> columns(@Nullable ResultSetMetaData data) throws SQLException {
    List<ResultColumn> columns = new ArrayList<>();
    if (data != null) {
      for (int i = 1; i <= data.getColumnCount(); i++) {
        columns.add(new ResultColumn(data.getColumnLabel(i), data.getColumnTypeName(i)));
      }
    }
    return List.copyOf(columns);
  }

  @Override
  public void cancel() {
    synchronized (turn) {
      cancelled = true;
      if (running != null) {
        try {
          running.cancel();
        } catch (SQLException e) {
          throw DuckDbErrors.of(e);
        }
      }
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    boolean reusable = !cancelled;
    try {
      connection.unpin();
    } catch (SQLException e) {
      // A connection that can't end its transaction is of no use to the next one.
      reusable = false;
    }
    giveBack.accept(connection, reusable);
  }
}
