package tidemark.api.jdbc;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.calcite.avatica.ConnectionPropertiesImpl;
import org.apache.calcite.avatica.NoSuchConnectionException;
import tidemark.api.settings.Setting;
import tidemark.api.settings.Settings;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.history.AsOf;

/**
 * All connections of clients, bounded in number, in statements and in idleness. Owns them.
 * Thread-safe.
 */
final class ClientConnections implements AutoCloseable {
  private final Map<String, ClientConnection> connections = new ConcurrentHashMap<>();
  private final AtomicInteger statementIds = new AtomicInteger();
  private final Settings settings;
  private final Clock clock;

  ClientConnections(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  void open(
      String id, ConnectionPropertiesImpl properties, Function<String, JdbcType> types, AsOf asOf) {
    if (connections.size() >= settings.number(Setting.JDBC_CONNECTIONS)) {
      throw JdbcFailures.of(
          ErrorCode.TOO_BUSY,
          "The server has %d open JDBC connections, the most that %s allows. Close one."
              .formatted(connections.size(), Setting.JDBC_CONNECTIONS.key()));
    }
    var fresh = new ClientConnection(properties, types, asOf, clock.millis());
    if (connections.putIfAbsent(id, fresh) != null) {
      throw JdbcFailures.of(
          ErrorCode.INVALID_REQUEST, "The JDBC connection '" + id + "' is open already.");
    }
  }

  /** The connection, now in use; clients open a new one where it has expired. */
  ClientConnection get(String id) {
    ClientConnection connection = connections.get(id);
    if (connection == null) {
      throw new NoSuchConnectionException("The JDBC connection '" + id + "' is closed or expired.");
    }
    connection.touch(clock.millis());
    return connection;
  }

  void close(String id) {
    ClientConnection connection = connections.remove(id);
    if (connection != null) {
      connection.close();
    }
  }

  int nextStatementId() {
    return statementIds.incrementAndGet();
  }

  int add(ClientConnection connection, ClientStatement statement) {
    if (connection.statements().size() >= settings.number(Setting.JDBC_STATEMENTS)) {
      throw JdbcFailures.of(
          ErrorCode.TOO_BUSY,
          "The connection has %d open statements, the most that %s allows. Close one."
              .formatted(connection.statements().size(), Setting.JDBC_STATEMENTS.key()));
    }
    int id = nextStatementId();
    connection.statements().put(id, statement);
    return id;
  }

  long nowMillis() {
    return clock.millis();
  }

  /** Closes what nobody has used for as long as the settings say. */
  void expire() {
    long now = clock.millis();
    long idleBefore = now - settings.number(Setting.JDBC_IDLE);
    long unreadBefore = now - settings.number(Setting.JDBC_RESULT_IDLE);
    connections.forEach(
        (id, connection) -> {
          if (connection.isIdleSince(idleBefore)) {
            close(id);
          } else {
            connection.statements().values().forEach(statement -> statement.expire(unreadBefore));
          }
        });
  }

  @Override
  public void close() {
    connections.keySet().forEach(this::close);
  }
}
