package tidemark.api.jdbc;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.calcite.avatica.ConnectionPropertiesImpl;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.history.AsOf;

/**
 * A connection of a client: where names resolve, and its statements, which it owns. Thread-safe.
 */
final class ClientConnection implements AutoCloseable {
  private final Map<Integer, ClientStatement> statements = new ConcurrentHashMap<>();
  private final Function<String, JdbcType> types;
  private final AsOf asOf;
  private volatile ConnectionPropertiesImpl properties;
  private volatile long usedAtMillis;

  ClientConnection(
      ConnectionPropertiesImpl properties,
      Function<String, JdbcType> types,
      AsOf asOf,
      long nowMillis) {
    this.types = types;
    this.asOf = asOf;
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

  /** The state of the data that is asked. */
  AsOf asOf() {
    return asOf;
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
