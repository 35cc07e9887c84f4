package tidemark.ingest;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Work beside queries: done on a thread that lets all others have the processor first. On Linux a
 * thread has a priority of its own, and those that it starts inherit it, an engine's among them. It
 * can't be raised again without privileges, so each work has a thread of its own. On other systems,
 * or where there is no {@code renice}, the thread is like any other. Stateless. Thread-safe.
 */
final class YieldingThread {
  /** The lower, the later: where others wait, such a thread has a tenth of one of theirs. */
  static final int NICENESS = 10;

  private static final Path SELF = Path.of("/proc/thread-self");
  private static final long RENICE_SECONDS = 5;

  private YieldingThread() {}

  /** The work's answer or failure, once it is done; an interruption doesn't end it. */
  static <T> T call(Supplier<T> work) {
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              lower();
              return work.get();
            });
    new Thread(task, "tidemark-load").start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw failure(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException failure(ExecutionException failed) {
    if (failed.getCause() instanceof Error error) {
      throw error;
    }
    return failed.getCause() instanceof RuntimeException told
        ? told
        : new IllegalStateException(failed);
  }

  /** Lowers the calling thread. */
  private static void lower() throws InterruptedException {
    if (!Files.exists(SELF)) {
      return;
    }
    try {
      String thread = SELF.toRealPath().getFileName().toString();
      new ProcessBuilder("renice", "-n", Integer.toString(NICENESS), "-p", thread)
          .redirectErrorStream(true)
          .redirectOutput(Redirect.DISCARD)
          .start()
          .waitFor(RENICE_SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      // As any other thread.
    }
  }
}
