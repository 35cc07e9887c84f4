package tidemark.deploy.server;

import java.time.Duration;
import java.util.Locale;

/**
 * What a start's time went into. Immutable.
 *
 * @param boot from the process to a running Payara
 * @param deploy from when it was told to until the application said ready: warehouse opened, door
 *     warmed
 */
public record StartTimes(Duration boot, Duration deploy) {
  /** Seconds with one decimal, such as {@code 4.7 s}. */
  public static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
