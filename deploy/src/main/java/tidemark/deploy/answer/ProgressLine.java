package tidemark.deploy.answer;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A line on the terminal while a statement takes long: elapsed time, rows so far. Wiped when the
 * answer comes. The engine tells no percentage behind its lock, so the bar only moves, unless the
 * same statement was seen before: then it fills up to the time that it took.
 *
 * <p>Thread-safe.
 */
public final class ProgressLine implements AutoCloseable {
  private static final long FIRST_MILLIS = 1_000;
  private static final long EACH_MILLIS = 100;
  private static final int BAR = 20;
  private static final int LIGHT = 4;
  private static final String WIPE = "\r\u001b[K";

  private final PrintStream out;
  private final LongSupplier rows;
  private final @Nullable Duration lastTime;
  private final long startNanos = System.nanoTime();
  private boolean ended;
  private boolean drawn;

  private ProgressLine(PrintStream out, LongSupplier rows, @Nullable Duration lastTime) {
    this.out = out;
    this.rows = rows;
    this.lastTime = lastTime;
  }

  /**
   * Begins; nothing is drawn before a second has passed.
   *
   * @param terminal nothing is ever drawn where {@code out} is none
   */
  public static ProgressLine begin(PrintStream out, boolean terminal, LongSupplier rows) {
    return begin(out, terminal, rows, null);
  }

  /** As above, with the time that the same statement took before. */
  public static ProgressLine begin(
      PrintStream out, boolean terminal, LongSupplier rows, @Nullable Duration lastTime) {
    ProgressLine line = new ProgressLine(out, rows, lastTime);
    if (terminal) {
      Thread drawing = new Thread(line::draw, "progress");
      drawing.setDaemon(true);
      drawing.start();
    } else {
      line.ended = true;
    }
    return line;
  }

  private synchronized void draw() {
    try {
      long pause = FIRST_MILLIS;
      while (!ended) {
        wait(pause);
        Duration elapsed = Duration.ofNanos(System.nanoTime() - startNanos);
        if (!ended && elapsed.toMillis() >= FIRST_MILLIS) {
          out.print(WIPE + text(elapsed, rows.getAsLong(), lastTime));
          out.flush();
          drawn = true;
        }
        pause = EACH_MILLIS;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static String text(Duration elapsed, long rows, @Nullable Duration lastTime) {
    StringBuilder line = new StringBuilder(bar(elapsed, lastTime));
    line.append(String.format(Locale.ROOT, "  %.1f s", elapsed.toMillis() / 1e3));
    if (lastTime != null) {
      line.append(String.format(Locale.ROOT, " (last time %.1f s)", lastTime.toMillis() / 1e3));
    }
    if (rows > 0) {
      line.append(String.format(Locale.ROOT, "  %,d rows", rows));
    }
    return line.append("  Ctrl-C stops it").toString();
  }

  private static String bar(Duration elapsed, @Nullable Duration lastTime) {
    if (lastTime != null && elapsed.compareTo(lastTime) < 0) {
      int filled = (int) (BAR * elapsed.toMillis() / Math.max(1, lastTime.toMillis()));
      return "█".repeat(filled) + "░".repeat(BAR - filled);
    }
    // To and fro.
    int way = BAR - LIGHT;
    int step = (int) (elapsed.toMillis() / EACH_MILLIS % (2L * way));
    int at = step <= way ? step : 2 * way - step;
    return "░".repeat(at) + "█".repeat(LIGHT) + "░".repeat(way - at);
  }

  /** Wipes the line, for good. Twice is harmless. */
  public synchronized void end() {
    if (!ended) {
      ended = true;
      notifyAll();
      if (drawn) {
        out.print(WIPE);
        out.flush();
      }
    }
  }

  @Override
  public void close() {
    end();
  }
}
