package tidemark.warehouse;

import java.time.Duration;

/**
 * How long and how much at most. Immutable.
 *
 * @param writerWait how long a writer waits for the one before it, then TOO_BUSY
 * @param memoryPercent the engine's share of the machine's memory, 1 to 100; beyond it the engine
 *     spills to the home's {@code temp} folder
 * @param threads the engine's threads, from 1
 */
public record Bounds(Duration writerWait, int memoryPercent, int threads) {
  /**
   * With one or two threads the engine grows the hash table of a grouping without end, and each
   * doubling is one step that no cancel ends: seconds, after some of running. From three on it
   * keeps small tables and merges their parts, which also groups many keys in half the time.
   */
  private static final int THREAD_COUNT_MIN = 3;

  public Bounds {
    if (writerWait.isNegative()
        || memoryPercent < 1
        || memoryPercent > 100
        || threads < 1
        || threads > 1024) {
      throw new IllegalArgumentException(
          "writerWait " + writerWait + ", memoryPercent " + memoryPercent + ", threads " + threads);
    }
  }

  /**
   * Half of the memory, since the Java heap and the loaders' stage live beside the engine; all
   * processors, but three threads at least; ten minutes for a writer, which is a large load.
   */
  public static Bounds usual() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Bounds(Duration.ofMinutes(10), 50, Math.max(THREAD_COUNT_MIN, processors));
  }
}
