package tidemark.sql.engine;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A call that one thread makes and another waits for. Either it ends while it is waited for, or it
 * is left; never both.
 *
 * <p>Thread-safe.
 */
final class HandedCall<T extends @Nullable Object> {
  /** How often the engine is interrupted while its caller still waits. */
  private static final long AGAIN_NANOS = Duration.ofMillis(20).toNanos();

  private enum State {
    AWAITED,
    ENDED,
    LEFT
  }

  private final Running.Call<T> work;
  private final Thread caller = Thread.currentThread();
  private final long startNanos = System.nanoTime();
  private final AtomicReference<State> state = new AtomicReference<>(State.AWAITED);
  private volatile long leftNanos;
  private @Nullable T result;
  private @Nullable Throwable failure;

  /** By the thread that will wait. */
  HandedCall(Running.Call<T> work) {
    this.work = work;
  }

  /**
   * Makes it; whatever it throws is for the one who waits.
   *
   * @return false where nobody waits any more
   */
  boolean make() {
    try {
      result = work.make();
    } catch (Throwable e) {
      failure = e;
    }
    boolean ended = state.compareAndSet(State.AWAITED, State.ENDED);
    if (ended) {
      LockSupport.unpark(caller);
    }
    return ended;
  }

  /** Waits until it ends or the statement is cancelled, or for no reason. */
  void awaitMoment(Running running) {
    if (running.isCancelled()) {
      running.interrupt();
      LockSupport.parkNanos(this, Math.min(AGAIN_NANOS, running.patienceNanos(startNanos)));
    } else {
      LockSupport.park(this);
    }
  }

  /** Leaves it, unless it has ended. */
  boolean leave() {
    leftNanos = System.nanoTime();
    return state.compareAndSet(State.AWAITED, State.LEFT);
  }

  boolean hasEnded() {
    return state.get() == State.ENDED;
  }

  long startNanos() {
    return startNanos;
  }

  long nanosSinceLeft() {
    return System.nanoTime() - leftNanos;
  }

  /** Of a call that has ended. */
  @SuppressWarnings("NullAway") // A call without a failure has a result, which may be null.
  T result() throws SQLException {
    if (failure instanceof SQLException e) {
      throw e;
    } else if (failure instanceof RuntimeException e) {
      throw e;
    } else if (failure instanceof Error e) {
      throw e;
    }
    return result;
  }
}
