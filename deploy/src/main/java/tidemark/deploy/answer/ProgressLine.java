package tidemark.deploy.answer;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tidemark.deploy.terminal.LiveText;

/**
 * A line on the terminal while a statement takes long: a bar of what the engine has done, elapsed
 * time, rows so far. Wiped when the answer comes. Where the engine can't tell how far it is, the
 * bar only moves.
 *
 * <p>Thread-safe.
 */
public final class ProgressLine implements AutoCloseable {
  private static final long FIRST_MILLIS = 1_000;
  private static final long EACH_MILLIS = 100;

  /** The server is asked for progress with every so manieth drawing. */
  private static final int ASKING_EACH = 5;

  private static final int BAR = 20;
  private static final int LIGHT = 4;

  /** Below this the engine hasn't begun to count, or reckons with far too many rows. */
  private static final double TELLING_MIN = 0.01;

  private static final String WIPE = "\r\u001b[K";

  private final PrintStream out;
  private final LongSupplier rows;
  private final Supplier<OptionalDouble> progress;
  private final long startNanos = System.nanoTime();
  private final @Nullable LiveText live;
  private OptionalDouble done = OptionalDouble.empty();
  private int drawings;

  private ProgressLine(
      PrintStream out, boolean terminal, LongSupplier rows, Supplier<OptionalDouble> progress) {
    this.out = out;
    this.rows = rows;
    this.progress = progress;
    this.live = terminal ? LiveText.begin(FIRST_MILLIS, EACH_MILLIS, this::text, this::draw) : null;
  }

  /**
   * Begins; nothing is drawn before a second has passed.
   *
   * @param terminal nothing is ever drawn where {@code out} is none
   * @param progress how much is done, from 0 to 1; asked from another thread, and may take a while
   */
  public static ProgressLine begin(
      PrintStream out, boolean terminal, LongSupplier rows, Supplier<OptionalDouble> progress) {
    return new ProgressLine(out, terminal, rows, progress);
  }

  /** By one thread alone. */
  private String text() {
    if (drawings++ % ASKING_EACH == 0) {
      done = progress.get();
    }
    return text(Duration.ofNanos(System.nanoTime() - startNanos), rows.getAsLong(), done);
  }

  private void draw(String text) {
    out.print(WIPE + text);
    out.flush();
  }

  static String text(Duration elapsed, long rows, OptionalDouble progress) {
    boolean telling = progress.isPresent() && progress.getAsDouble() >= TELLING_MIN;
    StringBuilder line =
        new StringBuilder(
            telling ? LiveText.bar((int) (BAR * progress.getAsDouble()), BAR) : bar(elapsed));
    if (telling) {
      line.append(String.format(Locale.ROOT, "  %3.0f %%", 100 * progress.getAsDouble()));
    }
    line.append(String.format(Locale.ROOT, "  %.1f s", elapsed.toMillis() / 1e3));
    if (rows > 0) {
      line.append(String.format(Locale.ROOT, "  %,d rows", rows));
    }
    return line.append("  Ctrl-C stops it").toString();
  }

  /** To and fro. */
  private static String bar(Duration elapsed) {
    int way = BAR - LIGHT;
    int step = (int) (elapsed.toMillis() / EACH_MILLIS % (2L * way));
    int at = step <= way ? step : 2 * way - step;
    return "░".repeat(at) + "█".repeat(LIGHT) + "░".repeat(way - at);
  }

  /** Wipes the line, for good. Twice is harmless. */
  public void end() {
    if (live != null && live.end()) {
      out.print(WIPE);
      out.flush();
    }
  }

  @Override
  public void close() {
    end();
  }
}
