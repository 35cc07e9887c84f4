package tidemark.sql.engine;

import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** A lease of a pooled connection. */
final class DuckDbSession implements Engine.Session {
  private static final Pattern POSITION = Pattern.compile("\"position\":\"([0-9]+)\"");

  private final PooledConnection connection;
  private final BiConsumer<PooledConnection, Boolean> giveBack;
  private final Object turn = new Object();
  private @Nullable PreparedStatement running;
  private volatile boolean cancelled;
  private volatile boolean broken;
  private boolean closed;
  private long version = -1;

  DuckDbSession(PooledConnection connection, BiConsumer<PooledConnection, Boolean> giveBack) {
    this.connection = connection;
    this.giveBack = giveBack;
  }

  @Override
  public long dataVersion() {
    if (version < 0) {
      try {
        version = connection.dataVersion();
      } catch (SQLException e) {
        broken = true;
        throw DuckDbErrors.of(e);
      }
    }
    return version;
  }

  @Override
  public List<ResultColumn> describe(String text) {
    dataVersion();
    try {
      PreparedStatement statement = connection.prepare(text);
      List<ResultColumn> columns = columns(statement.getMetaData());
      connection.keep(text, statement);
      return columns;
    } catch (SQLException e) {
      startAnew();
      throw DuckDbErrors.of(e, text);
    }
  }

  /** The engine takes nothing more in a transaction in which a statement failed. */
  private void startAnew() {
    try {
      connection.reset();
      version = -1;
    } catch (SQLException e) {
      broken = true;
    }
  }

  @Override
  public Engine.Cursor run(String text, List<@Nullable Object> values) {
    dataVersion();
    try {
      PreparedStatement statement = connection.prepare(text);
      synchronized (turn) {
        refuseCancelled();
        running = statement;
      }
      for (int i = 0; i < values.size(); i++) {
        DuckDbValues.bind(connection.jdbc(), statement, i + 1, values.get(i));
      }
      return new DuckDbCursor(this, text, values, statement, statement.executeQuery());
    } catch (SQLException e) {
      throw failure(e, text, values);
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
      connection.reset();
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

  /** A cursor is done: its statement may serve again. */
  void release(String text, PreparedStatement statement, boolean reusable) throws SQLException {
    synchronized (turn) {
      running = null;
    }
    if (reusable && !broken && !cancelled) {
      connection.keep(text, statement);
    } else {
      statement.close();
    }
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
      connection.reset();
    } catch (SQLException e) {
      // A connection that can't end its transaction is of no use to the next one.
      reusable = false;
    }
    giveBack.accept(connection, reusable);
  }
}
