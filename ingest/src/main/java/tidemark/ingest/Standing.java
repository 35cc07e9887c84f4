package tidemark.ingest;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How far a load is. Immutable.
 *
 * @param step one word, in order: waiting, reading, staging, checking, loading, done
 * @param rows rows handled so far in this step, as far as the engine tells
 * @param bytes of the file, as far as it was worked through
 * @param bytesTotal the file's size
 * @param part of all work done, from 0 to 1; an estimate that never falls
 */
public record Standing(
    String step, long rows, long bytes, long bytesTotal, double part, Duration elapsed) {
  private static final double TELLING_MIN = 0.02;

  public long rowsPerSecond() {
    return elapsed.isZero() ? 0 : rows * 1000 / Math.max(1, elapsed.toMillis());
  }

  public long bytesPerSecond() {
    return elapsed.isZero() ? 0 : bytes * 1000 / Math.max(1, elapsed.toMillis());
  }

  /** At the pace so far; empty where too little is done to tell. */
  public OptionalLong secondsLeft() {
    return part < TELLING_MIN
        ? OptionalLong.empty()
        : OptionalLong.of(Math.round(elapsed.toMillis() / 1e3 * (1 - part) / part));
  }
}
