package tidemark.sql;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One thread that ends what takes too long. Thread-safe. */
final class Deadline implements AutoCloseable {
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = Executors.defaultThreadFactory().newThread(task);
            thread.setName("tidemark-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  Deadline() {
    clock.setRemoveOnCancelPolicy(true);
  }

  /** Does it after the time, unless the future is cancelled before. */
  Future<?> after(Duration time, Runnable deed) {
    return clock.schedule(deed, time.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
