package tidemark.sql.engine;

import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.history.AsOf;

/**
 * DuckDB, through the warehouse's readers. Keeps a few idle connections per scope, since opening
 * one and setting its search path costs more than a short query.
 *
 * <p>Thread-safe. Borrows the warehouse.
 */
public final class DuckDbEngine implements Engine {
  private static final int IDLE_COUNT_MAX = 16;

  private final Warehouse warehouse;
  private final Culprits culprits = new Culprits();
  private final EngineThreads threads = new EngineThreads();
  private final Runnable lettingGo = this::letGo;
  private final Set<DuckDbSession> sessions = ConcurrentHashMap.newKeySet();
  private final Map<NameScope, Deque<PooledConnection>> idle = new LinkedHashMap<>();
  private int idleCount;
  private boolean closed;

  public DuckDbEngine(Warehouse warehouse) {
    this.warehouse = warehouse;
    warehouse.tellBeforeReopening(lettingGo);
  }

  @Override
  public Session open(NameScope scope, AsOf asOf, String statement) {
    requireNow(asOf);
    PooledConnection idleOne = takeIdle(scope, statement);
    PooledConnection connection = idleOne == null ? connect(scope) : idleOne;
    DuckDbSession session = new DuckDbSession(warehouse, this, connection, culprits, threads);
    sessions.add(session);
    return session;
  }

  @Override
  public long dataVersion(AsOf asOf) {
    requireNow(asOf);
    return warehouse.dataVersion();
  }

  /** Earlier states are warehouses of their own, each with its engine. */
  private static void requireNow(AsOf asOf) {
    if (!asOf.isNow()) {
      throw TidemarkException.of(
          ErrorCode.INVALID_PARAMETER,
          "as_of is '" + asOf.text() + "', and this engine has the data of now alone.");
    }
  }

  /** Opens a connection; the engine is alive for it. */
  PooledConnection connect(NameScope scope) {
    Connection reader = warehouse.openReader(scope.catalog(), scope.schema());
    return PooledConnection.of(scope, (DuckDBConnection) reader);
  }

  /** The engine failed for good: what runs is stopped, what is idle closed. */
  private void letGo() {
    sessions.forEach(DuckDbSession::lose);
    List<PooledConnection> unused;
    synchronized (this) {
      unused = idle.values().stream().flatMap(Deque::stream).toList();
      idle.clear();
      idleCount = 0;
    }
    unused.forEach(PooledConnection::close);
  }

  /** A session is closed for good. */
  void ended(DuckDbSession session) {
    sessions.remove(session);
  }

  @Override
  public String typeOf(@Nullable Object value) {
    return DuckDbValues.type(value);
  }

  /** One that has the statement prepared, else the one used last. */
  private synchronized @Nullable PooledConnection takeIdle(NameScope scope, String statement) {
    Deque<PooledConnection> connections = idle.get(scope);
    if (connections == null || connections.isEmpty()) {
      return null;
    }
    idleCount--;
    Iterator<PooledConnection> latestFirst = connections.descendingIterator();
    while (latestFirst.hasNext()) {
      PooledConnection connection = latestFirst.next();
      if (connection.hasPrepared(statement)) {
        latestFirst.remove();
        return connection;
      }
    }
    return connections.removeLast();
  }

  @Override
  public int leftCount() {
    return threads.leftCount();
  }

  void giveBack(PooledConnection connection, boolean reusable) {
    synchronized (this) {
      if (reusable && !closed && idleCount < IDLE_COUNT_MAX) {
        idle.computeIfAbsent(connection.scope(), scope -> new ArrayDeque<>()).addLast(connection);
        idleCount++;
        return;
      }
    }
    connection.close();
  }

  @Override
  public synchronized void close() {
    closed = true;
    threads.close();
    warehouse.tellNoMore(lettingGo);
    idle.values().forEach(connections -> connections.forEach(PooledConnection::close));
    idle.clear();
    idleCount = 0;
  }
}
