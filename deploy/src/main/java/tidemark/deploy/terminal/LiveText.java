package tidemark.deploy.terminal;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A text that is shown again and again, as it is then, by a thread of its own until it is ended.
 *
 * <p>Thread-safe.
 */
public final class LiveText {
  private final Supplier<String> text;
  private final Consumer<String> showing;
  private boolean ended;
  private boolean shown;

  private LiveText(Supplier<String> text, Consumer<String> showing) {
    this.text = text;
    this.showing = showing;
  }

  /**
   * Begins.
   *
   * @param firstMillis until the text is shown for the first time
   * @param eachMillis between one time and the next
   * @param text asked from the text's own thread, and may take a while
   * @param showing shows it; never called once {@link #end} has returned
   */
  public static LiveText begin(
      long firstMillis, long eachMillis, Supplier<String> text, Consumer<String> showing) {
    LiveText live = new LiveText(text, showing);
    Thread thread = new Thread(() -> live.show(firstMillis, eachMillis), "progress");
    thread.setDaemon(true);
    thread.start();
    return live;
  }

  /** A bar of so many characters, filled from the left. */
  public static String bar(int filled, int width) {
    return "█".repeat(filled) + "░".repeat(width - filled);
  }

  private void show(long firstMillis, long eachMillis) {
    try {
      for (long pause = firstMillis; awaitNext(pause); pause = eachMillis) {
        // Not under the lock: whoever ends it must not wait for a slow answer.
        show(text.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * @return whether it is to be shown still
   */
  private synchronized boolean awaitNext(long millis) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
    for (long left = millis; !ended && left > 0; ) {
      wait(left);
      left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    }
    return !ended;
  }

  private synchronized void show(String now) {
    if (!ended) {
      showing.accept(now);
      shown = true;
    }
  }

  /**
   * Ends it. Twice is harmless.
   *
   * @return whether it was shown, and hasn't been ended before
   */
  public synchronized boolean end() {
    boolean first = !ended;
    ended = true;
    notifyAll();
    return first && shown;
  }
}
