package tidemark.deploy.command;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import tidemark.deploy.session.Session;
import tidemark.deploy.terminal.LoadDisplay;
import tidemark.warehouse.error.TidemarkException;

/**
 * Ctrl-C while files are loaded: the load at work is rolled back, here or in the server, before the
 * process ends with the status that the signal gives it, 130. Thread-safe.
 */
final class StoppedByHand implements AutoCloseable {
  private final Session session;
  private final LoadDisplay display;
  private final PrintStream err;
  private final Thread hook;
  private volatile boolean stopping;

  private StoppedByHand(Session session, LoadDisplay display, PrintStream err) {
    this.session = session;
    this.display = display;
    this.err = err;
    this.hook = new Thread(this::stop, "stop");
  }

  static StoppedByHand listen(Session session, LoadDisplay display, PrintStream err) {
    StoppedByHand listening = new StoppedByHand(session, display, err);
    Runtime.getRuntime().addShutdownHook(listening.hook);
    return listening;
  }

  private void stop() {
    stopping = true;
    display.wipe();
    try {
      if (session.cancelLoad()) {
        err.println(
            "tidemark: Stopped. The load was rolled back: the warehouse is as it was before it."
                + " [CANCELLED]");
      } else {
        err.println("tidemark: Stopped between two loads; those told of are loaded.");
      }
    } catch (TidemarkException e) {
      err.println("tidemark: Stopped; whether the load went through isn't known: " + e.detail());
    }
    err.flush();
  }

  /** The process is about to end: nothing more is begun or said here. */
  void awaitIfStopping() {
    if (stopping) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    awaitIfStopping();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It runs already, and the process ends with it.
    }
  }
}
