package tidemark.sql.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBConnection;
import org.duckdb.QueryProgress;

/**
 * What the driver keeps of a connection. Stateless. Thread-safe.
 *
 * <p>The driver stops only what executes: while it fetches or prepares, {@code cancel()} does
 * nothing, and {@code getQueryProgress()} waits for the connection's lock, which is held then. The
 * engine itself takes both at any time, as long as the connection isn't closed meanwhile; whoever
 * holds the lock sees to that.
 */
final class DriverConnections {
  private static final MethodHandle LOCK;
  private static final MethodHandle REFERENCE;
  private static final MethodHandle INTERRUPT;
  private static final MethodHandle PROGRESS;

  static {
    try {
      var lookup = MethodHandles.lookup();
      var connections = MethodHandles.privateLookupIn(DuckDBConnection.class, lookup);
      LOCK = connections.findGetter(DuckDBConnection.class, "connRefLock", ReentrantLock.class);
      REFERENCE = connections.findGetter(DuckDBConnection.class, "connRef", ByteBuffer.class);
      Class<?> engine =
          Class.forName("org.duckdb.DuckDBNative", false, DuckDBConnection.class.getClassLoader());
      var natives = MethodHandles.privateLookupIn(engine, lookup);
      INTERRUPT =
          natives.findStatic(
              engine, "duckdb_jdbc_interrupt", MethodType.methodType(void.class, ByteBuffer.class));
      PROGRESS =
          natives.findStatic(
              engine,
              "duckdb_jdbc_query_progress",
              MethodType.methodType(QueryProgress.class, ByteBuffer.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "Another version of DuckDB's driver than this was made for", e);
    }
  }

  private DriverConnections() {}

  /** Who holds it keeps the connection from being closed. */
  static ReentrantLock lock(DuckDBConnection connection) {
    try {
      return (ReentrantLock) LOCK.invokeExact(connection);
    } catch (Throwable e) {
      throw DriverVectors.failure(e);
    }
  }

  /** Stops what runs on it. The connection is open, and stays so meanwhile. */
  static void interrupt(DuckDBConnection connection) {
    try {
      INTERRUPT.invokeExact((ByteBuffer) REFERENCE.invokeExact(connection));
    } catch (Throwable e) {
      throw DriverVectors.failure(e);
    }
  }

  /** In per cent; below nought where unknown. The connection is open, and stays so meanwhile. */
  static double progress(DuckDBConnection connection) {
    try {
      QueryProgress progress =
          (QueryProgress) PROGRESS.invokeExact((ByteBuffer) REFERENCE.invokeExact(connection));
      return progress.getPercentage();
    } catch (Throwable e) {
      throw DriverVectors.failure(e);
    }
  }
}
