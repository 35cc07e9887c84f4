package tidemark.warehouse;

import java.time.Duration;

/**
 * How long and how much at most. Immutable.
 *
 * @param writerWait how long a writer waits for the one before it, then TOO_BUSY
 * @param memoryPercent the engine's share of the machine's memory, 1 to 100; beyond it the engine
 *     spills to the home's {@code temp} folder
 * @param memoryBytesMax what that share is at most
 * @param threads the engine's threads, from 1
 */
public record Bounds(Duration writerWait, int memoryPercent, long memoryBytesMax, int threads) {
  /**
   * With one or two threads the engine grows the hash table of a grouping without end, and each
   * doubling is one step that no cancel ends: seconds, after some of running. From three on it
   * keeps small tables and merges their parts, which also groups many keys in half the time.
   */
  private static final int THREAD_COUNT_MIN = 3;

  private static final long LOADING_BYTES_MAX = 3L << 29;

  public Bounds {
    if (writerWait.isNegative()
        || memoryPercent < 1
        || memoryPercent > 100
        || memoryBytesMax < 1
        || threads < 1
        || threads > 1024) {
      throw new IllegalArgumentException(
          "writerWait "
              + writerWait
              + ", memoryPercent "
              + memoryPercent
              + ", memoryBytesMax "
              + memoryBytesMax
              + ", threads "
              + threads);
    }
  }

  /** With the share of the memory alone. */
  public Bounds(Duration writerWait, int memoryPercent, int threads) {
    this(writerWait, memoryPercent, Long.MAX_VALUE, threads);
  }

  /**
   * Half of the memory, since the Java heap and the loaders' stage live beside the engine; all
   * processors, but three threads at least; ten minutes for a writer, which is a large load.
   */
  public static Bounds usual() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Bounds(Duration.ofMinutes(10), 50, Math.max(THREAD_COUNT_MIN, processors));
  }

  /**
   * As usual, but 1.5 GiB of memory at most, for a process that only loads: with the stage's
   * gibibyte, as much for Java, and what nobody counts, it keeps within 4 GiB whatever the machine
   * has.
   */
  public static Bounds ofLoads() {
    Bounds usual = usual();
    return new Bounds(usual.writerWait, usual.memoryPercent, LOADING_BYTES_MAX, usual.threads);
  }
}
