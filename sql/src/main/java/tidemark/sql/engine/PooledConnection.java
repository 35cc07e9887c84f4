package tidemark.sql.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import tidemark.warehouse.error.DuckDbErrors;

/**
 * A reader of the warehouse with the statements it has prepared. The engine itself prepares anew
 * where a table has changed. One thread at a time.
 */
final class PooledConnection {
  private static final int PREPARED_COUNT_MAX = 32;
  private static final int PREPARED_LENGTH_MAX = 20_000;

  private final NameScope scope;
  private final Connection connection;
  private final PreparedStatement version;
  private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(16, 0.75f, true);

  private PooledConnection(NameScope scope, Connection connection, PreparedStatement version) {
    this.scope = scope;
    this.connection = connection;
    this.version = version;
  }

  static PooledConnection of(NameScope scope, Connection connection) {
    try {
      connection.setAutoCommit(false);
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

  Connection jdbc() {
    return connection;
  }

  /** Starts the transaction, whose snapshot all later statements see. */
  long dataVersion() throws SQLException {
    try (ResultSet rows = version.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** A statement of this text that no one uses; {@link #keep} gives it back. */
  PreparedStatement prepare(String text) throws SQLException {
    PreparedStatement known = prepared.remove(text);
    return known != null ? known : connection.prepareStatement(text);
  }

  void keep(String text, PreparedStatement statement) throws SQLException {
    if (text.length() > PREPARED_LENGTH_MAX || prepared.containsKey(text)) {
      statement.close();
      return;
    }
    prepared.put(text, statement);
    if (prepared.size() > PREPARED_COUNT_MAX) {
      String eldest = prepared.keySet().iterator().next();
      PreparedStatement evicted = prepared.remove(eldest);
      if (evicted != null) {
        evicted.close();
      }
    }
  }

  /** Ends the transaction. */
  void reset() throws SQLException {
    connection.rollback();
  }

  void close() {
    try {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
      version.close();
      connection.close();
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    }
  }
}
