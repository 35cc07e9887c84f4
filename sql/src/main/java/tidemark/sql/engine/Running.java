package tidemark.sql.engine;

import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * What a session has in the engine now, so that another thread can stop it: because someone
 * cancelled, or because the engine went away. What is stopped reads no more: its rows may be gone.
 *
 * <p>Thread-safe.
 */
final class Running {
  /** How long the engine has to heed an interrupt. */
  private static final long PATIENCE_NANOS = Duration.ofMillis(150).toNanos();

  /** What a call that came later than the cancel has at least, so that a result can be closed. */
  private static final long PATIENCE_LEAST_NANOS = Duration.ofMillis(10).toNanos();

  /** The connection whose lock the thread in the engine holds. */
  private @Nullable DuckDBConnection inside;

  private OptionalDouble progress = OptionalDouble.empty();
  private volatile @Nullable Thread waiting;
  private volatile boolean cancelled;
  private volatile long cancelledAt;
  private volatile boolean lost;
  private volatile boolean failedItself;

  /** A call into the engine. */
  @FunctionalInterface
  interface Call<T extends @Nullable Object> {
    T make() throws SQLException;
  }

  /**
   * Makes a call that can be stopped. Nobody closes the connection meanwhile.
   *
   * @throws TidemarkException CANCELLED where that came before; then nothing is called
   */
  <T extends @Nullable Object> T inside(DuckDBConnection connection, Call<T> call)
      throws SQLException {
    ReentrantLock lock = DriverConnections.lock(connection);
    lock.lock();
    try {
      enter(connection);
      return call.make();
    } catch (SQLException e) {
      fail();
      throw e;
    } finally {
      leave();
      lock.unlock();
    }
  }

  private synchronized void enter(DuckDBConnection connection) throws SQLException {
    if (cancelled) {
      throw cancelledFailure(null);
    }
    failedItself = false;
    inside = connection.isClosed() ? null : connection;
  }

  private synchronized void fail() {
    failedItself = inside != null && !isStopped();
  }

  /** Whether the last call failed on an open connection, before anyone stopped it. */
  boolean hasFailedItself() {
    return failedItself;
  }

  private synchronized void leave() {
    inside = null;
  }

  /** The statement has ended. */
  synchronized void end() {
    progress = OptionalDouble.empty();
  }

  synchronized void cancel() {
    if (!cancelled) {
      cancelledAt = System.nanoTime();
      cancelled = true;
    }
    interrupt();
    LockSupport.unpark(waiting);
  }

  /** The engine forgets an interrupt that comes while it begins. */
  synchronized void interrupt() {
    if (inside != null) {
      DriverConnections.interrupt(inside);
    }
  }

  /** Who is to be woken when the statement is cancelled; null for nobody. */
  void wake(@Nullable Thread thread) {
    waiting = thread;
  }

  boolean isCancelled() {
    return cancelled;
  }

  /** How long a call that began then is waited for, once its statement is cancelled. */
  long patienceNanos(long callNanos) {
    long now = System.nanoTime();
    return Math.max(PATIENCE_NANOS - (now - cancelledAt), PATIENCE_LEAST_NANOS - (now - callNanos));
  }

  synchronized OptionalDouble progress() {
    if (inside != null) {
      double percent = DriverConnections.progress(inside);
      progress =
          percent < 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, percent / 100));
    }
    return progress;
  }

  /** The engine went away. */
  synchronized void lose() {
    lost = true;
    interrupt();
  }

  /** There is another engine. */
  void findAgain() {
    lost = false;
  }

  boolean isStopped() {
    return cancelled || lost;
  }

  void refuseStopped() {
    if (isStopped()) {
      throw stoppedFailure(null);
    }
  }

  /** The failure of what was stopped. */
  TidemarkException stoppedFailure(@Nullable SQLException cause) {
    return cancelled ? cancelledFailure(cause) : lostFailure(cause);
  }

  private static TidemarkException cancelledFailure(@Nullable SQLException cause) {
    return TidemarkException.of(
        ErrorCode.CANCELLED,
        "The statement was cancelled before its last row. Run it again when you need it.",
        cause);
  }

  static TidemarkException lostFailure(@Nullable SQLException cause) {
    return TidemarkException.of(
        ErrorCode.ENGINE_LOST,
        "The engine failed over another statement and was opened anew while this one ran. "
            + ErrorCode.ENGINE_LOST.help(),
        cause);
  }
}
