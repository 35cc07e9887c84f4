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
  /** What is stopped. */
  enum Deed {
    LOAD(
        "Stopped. The load was rolled back: the warehouse is as it was before it.",
        "Stopped between two loads; those told of are loaded."),
    DRY_RUN(
        "Stopped. The dry run was rolled back: the warehouse is as it was before it.",
        "Stopped between two dry runs: the warehouse is as it was before them.");

    private final String undone;
    private final String between;

    Deed(String undone, String between) {
      this.undone = undone;
      this.between = between;
    }
  }

  private final Deed deed;
  private final Session session;
  private final LoadDisplay display;
  private final PrintStream err;
  private final Thread hook;
  private volatile boolean stopping;

  private StoppedByHand(Deed deed, Session session, LoadDisplay display, PrintStream err) {
    this.deed = deed;
    this.session = session;
    this.display = display;
    this.err = err;
    this.hook = new Thread(this::stop, "stop");
  }

  static StoppedByHand listen(Deed deed, Session session, LoadDisplay display, PrintStream err) {
    StoppedByHand listening = new StoppedByHand(deed, session, display, err);
    Runtime.getRuntime().addShutdownHook(listening.hook);
    return listening;
  }

  private void stop() {
    stopping = true;
    display.wipe();
    try {
      if (session.cancelLoad()) {
        err.println("tidemark: " + deed.undone + " [CANCELLED]");
      } else {
        err.println("tidemark: " + deed.between);
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
