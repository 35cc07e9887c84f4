package tidemark.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * What time it is, how a pause is made, and chance, from 0 to below 1, so that many clients don't
 * come back at once. Immutable.
 */
public record Pacing(Clock clock, Pause pause, DoubleSupplier chance) {
  /** Lets time pass. */
  @FunctionalInterface
  public interface Pause {
    void make(Duration length) throws InterruptedException;
  }

  /** As it is. */
  public static Pacing of(Clock clock) {
    return new Pacing(
        clock,
        length -> TimeUnit.NANOSECONDS.sleep(length.toNanos()),
        () -> ThreadLocalRandom.current().nextDouble());
  }
}
