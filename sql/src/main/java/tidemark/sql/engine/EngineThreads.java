package tidemark.sql.engine;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Threads on which calls into the engine are made that may take long, so that whoever waits for one
 * can leave when the statement is cancelled and the engine doesn't heed it. What was left goes on
 * until the engine lets go of it, and counts meanwhile.
 *
 * <p>Thread-safe. Owns its threads; closing waits for none.
 */
final class EngineThreads implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EngineThreads.class);

  private static final int LEFT_COUNT_MAX = 8;

  /** More than ever run at once: where there are as many, calls are made on their callers' own. */
  private static final int THREAD_COUNT_MAX = 128;

  private static final long IDLE_SECONDS = 60;

  private static final int QUICK_COUNT_MAX = 1_000;

  private final Map<Known, Boolean> quick =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Known, Boolean> eldest) {
          return size() > QUICK_COUNT_MAX;
        }
      };

  private record Known(NameScope scope, String text) {}

  private final AtomicInteger leftCount = new AtomicInteger();
  private final AtomicInteger number = new AtomicInteger();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          THREAD_COUNT_MAX,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          this::thread);

  private Thread thread(Runnable calls) {
    Thread thread = new Thread(calls, "tidemark-engine-" + number.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /** How long a statement was in the engine at once; for when so much is left that this matters. */
  void remember(NameScope scope, String text, long longestNanos) {
    Known statement = new Known(scope, text);
    synchronized (quick) {
      if (longestNanos < PooledConnection.QUICK_NANOS) {
        quick.put(statement, true);
      } else {
        quick.remove(statement);
      }
    }
  }

  private boolean isQuick(NameScope scope, String text) {
    synchronized (quick) {
      return quick.containsKey(new Known(scope, text));
    }
  }

  /**
   * Before a statement begins.
   *
   * @throws TidemarkException TOO_BUSY where so much was left that the engine is full of it, and
   *     this one isn't known to be quick
   */
  void admit(NameScope scope, String text) {
    int count = leftCount.get();
    if (count >= LEFT_COUNT_MAX && !isQuick(scope, text)) {
      throw TidemarkException.of(
          ErrorCode.TOO_BUSY,
          count
              + " cancelled statements still keep the engine busy, with work that can't be stopped"
              + " halfway; until one of them ends, only statements known to be quick are begun."
              + " Try again in a moment; where that doesn't help, restart the server.");
    }
  }

  /** Calls whose callers have left. */
  int leftCount() {
    return leftCount.get();
  }

  /**
   * Makes a call on another thread, and waits for it; once the statement is cancelled, only for a
   * moment. An interrupt of the waiting thread cancels.
   *
   * @param ifLeft what the other thread does when the engine has let go of a call that was left
   * @throws LeftCall where it was left: all that it works on isn't the caller's any more
   */
  <T extends @Nullable Object> T call(Running running, Running.Call<T> work, Runnable ifLeft)
      throws SQLException {
    HandedCall<T> call = new HandedCall<>(work);
    try {
      threads.execute(() -> make(call, ifLeft));
    } catch (RejectedExecutionException e) {
      make(call, ifLeft);
    }
    if (await(call, running)) {
      return call.result();
    }
    throw new LeftCall();
  }

  private void make(HandedCall<?> call, Runnable ifLeft) {
    if (call.make()) {
      return;
    }
    try {
      ifLeft.run();
    } catch (RuntimeException e) {
      LOG.warn("What a cancelled statement held didn't close", e);
    } finally {
      LOG.info(
          "A cancelled statement kept the engine busy for {} ms after its caller had its answer",
          TimeUnit.NANOSECONDS.toMillis(call.nanosSinceLeft()));
      leftCount.decrementAndGet();
    }
  }

  /**
   * @return false where it was left
   */
  private boolean await(HandedCall<?> call, Running running) {
    boolean interrupted = false;
    running.wake(Thread.currentThread());
    try {
      while (!call.hasEnded()) {
        if (running.isCancelled() && running.patienceNanos(call.startNanos()) <= 0) {
          leftCount.incrementAndGet();
          if (call.leave()) {
            return false;
          }
          leftCount.decrementAndGet();
        } else {
          call.awaitMoment(running);
        }
        if (Thread.interrupted()) {
          interrupted = true;
          running.cancel();
        }
      }
      return true;
    } finally {
      running.wake(null);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }

  /** A call was left: its statement was cancelled, and the engine didn't let go of it in time. */
  static final class LeftCall extends SQLException {
    private static final long serialVersionUID = 1L;

    LeftCall() {
      super("The engine goes on with a step that can't be stopped");
    }
  }
}
