package tidemark.sql.engine;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.error.DuckDbErrors;

/** A reader of the warehouse with the statements it has prepared. One thread at a time. */
final class PooledConnection {
  private static final int PREPARED_COUNT_MAX = 64;
  private static final int PREPARED_LENGTH_MAX = 20_000;

  /** A statement is quick where no call into the engine took longer. */
  static final long QUICK_NANOS = 100_000_000;

  private final NameScope scope;
  private final DuckDBConnection connection;
  private final PreparedStatement version;
  private final Map<String, Prepared> prepared = new LinkedHashMap<>(16, 0.75f, true);
  private boolean pinned;

  private PooledConnection(
      NameScope scope, DuckDBConnection connection, PreparedStatement version) {
    this.scope = scope;
    this.connection = connection;
    this.version = version;
  }

  static PooledConnection of(NameScope scope, DuckDBConnection connection) {
    try {
      PreparedStatement version =
          connection.prepareStatement("select max(version) from warehouse.ops.data_version");
      return new PooledConnection(scope, connection, version);
    } catch (SQLException e) {
      try {
        connection.close();
      } catch (SQLException closing) {
        e.addSuppressed(closing);
      }
      throw DuckDbErrors.of(e);
    }
  }

  NameScope scope() {
    return scope;
  }

  DuckDBConnection jdbc() {
    return connection;
  }

  /** Whether it went away with its engine. */
  boolean isClosed() {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  /** Starts a transaction, whose snapshot all later statements see, and tells its version. */
  long pin() throws SQLException {
    connection.setAutoCommit(false);
    pinned = true;
    try (ResultSet rows = version.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  boolean isPinned() {
    return pinned;
  }

  /** Ends the transaction, if there is one: each statement is its own again. */
  void unpin() throws SQLException {
    if (pinned) {
      connection.rollback();
      connection.setAutoCommit(true);
      pinned = false;
    }
  }

  /**
   * Ends a result that was left before its last row. The engine does so when the connection is next
   * asked anything; until then the result would hold its memory and its snapshot.
   */
  void endResult() throws SQLException {
    if (!pinned) {
      connection.setAutoCommit(false);
      pinned = true;
      version.executeQuery().close();
      unpin();
    }
  }

  boolean hasPrepared(String text) {
    return prepared.containsKey(text);
  }

  /**
   * A statement of this text that no one uses, prepared at the given version of the data; {@link
   * #keep} gives it back. One prepared at another version goes: the engine prepares anew by itself
   * only what reads a table, and only when it runs, so that a view redefined over no table, and the
   * columns promised, would be the old ones.
   */
  Prepared prepare(String text, long version) throws SQLException {
    Prepared known = prepared.remove(text);
    if (known != null && known.version == version) {
      return known;
    }
    if (known != null) {
      known.close();
    }
    return new Prepared(connection.prepareStatement(text), version);
  }

  /**
   * One that starts so quickly that running it twice would be no loss; null where there is none.
   */
  @Nullable Prepared takeQuick(String text, long version) {
    Prepared known = prepared.get(text);
    return known != null && known.version == version && known.lastNanos < QUICK_NANOS
        ? prepared.remove(text)
        : null;
  }

  void keep(String text, Prepared statement) throws SQLException {
    if (text.length() > PREPARED_LENGTH_MAX || prepared.containsKey(text)) {
      statement.close();
      return;
    }
    prepared.put(text, statement);
    if (prepared.size() > PREPARED_COUNT_MAX) {
      String eldest = prepared.keySet().iterator().next();
      Prepared evicted = prepared.remove(eldest);
      if (evicted != null) {
        evicted.close();
      }
    }
  }

  void close() {
    if (isClosed()) {
      return;
    }
    try {
      for (Prepared statement : prepared.values()) {
        statement.close();
      }
      version.close();
      connection.close();
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    }
  }

  /** A statement that the engine has planned, and how long it was in it at once, the last time. */
  static final class Prepared {
    private final PreparedStatement statement;

    /** Of the data, when it was prepared. */
    private final long version;

    private long lastNanos = Long.MAX_VALUE;

    Prepared(PreparedStatement statement, long version) {
      this.statement = statement;
      this.version = version;
    }

    PreparedStatement jdbc() {
      return statement;
    }

    void took(long nanos) {
      lastNanos = nanos;
    }

    void close() throws SQLException {
      statement.close();
    }
  }
}
