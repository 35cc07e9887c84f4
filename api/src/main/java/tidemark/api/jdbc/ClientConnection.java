package tidemark.api.jdbc;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.calcite.avatica.ConnectionPropertiesImpl;
import org.jspecify.annotations.Nullable;

/**
 * A connection of a client: where names resolve, and its statements, which it owns. Thread-safe.
 */
final class ClientConnection implements AutoCloseable {
  private final Map<Integer, ClientStatement> statements = new ConcurrentHashMap<>();
  private final Function<String, JdbcType> types;
  private volatile ConnectionPropertiesImpl properties;
  private volatile long usedAtMillis;

  ClientConnection(
      ConnectionPropertiesImpl properties, Function<String, JdbcType> types, long nowMillis) {
    this.types = types;
    this.properties = properties;
    this.usedAtMillis = nowMillis;
  }

  Map<Integer, ClientStatement> statements() {
    return statements;
  }

  /** How the client reads each of the engine's types. */
  Function<String, JdbcType> types() {
    return types;
  }

  ConnectionPropertiesImpl properties() {
    return properties;
  }

  void become(ConnectionPropertiesImpl next) {
    properties = next;
  }

  Optional<String> catalog() {
    return given(properties.getCatalog());
  }

  Optional<String> schema() {
    return given(properties.getSchema());
  }

  private static Optional<String> given(@Nullable String name) {
    return Optional.ofNullable(name).filter(text -> !text.isEmpty());
  }

  void touch(long nowMillis) {
    usedAtMillis = nowMillis;
  }

  boolean isIdleSince(long beforeMillis) {
    return usedAtMillis < beforeMillis;
  }

  @Override
  public void close() {
    statements.values().forEach(ClientStatement::close);
    statements.clear();
  }
}
