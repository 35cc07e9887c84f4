package tidemark.deploy.prompt.console;

/**
 * Ctrl-C while something is answered. A cancel that comes just before the engine begins finds
 * nothing to stop, so it is repeated until the answer ends. Thread-safe.
 */
final class Interruption {
  private static final long AGAIN_MILLIS = 50;

  private final Runnable cancel;
  private boolean running;
  private boolean asked;

  Interruption(Runnable cancel) {
    this.cancel = cancel;
  }

  synchronized void begin() {
    running = true;
    asked = false;
  }

  synchronized void end() {
    running = false;
    notifyAll();
  }

  synchronized boolean isAsked() {
    return asked;
  }

  synchronized void now() {
    if (!running || asked) {
      return;
    }
    asked = true;
    Thread cancelling = new Thread(this::cancelUntilEnd, "cancel");
    cancelling.setDaemon(true);
    cancelling.start();
  }

  private synchronized void cancelUntilEnd() {
    try {
      while (running) {
        cancel.run();
        wait(AGAIN_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
