package tidemark.deploy.bench;

import java.util.Arrays;

/** Times in nanoseconds, and what they say together. Grows. One thread at a time. */
final class Samples {
  private long[] nanos = new long[1024];
  private int count;

  void add(long sample) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = sample;
  }

  void addAll(Samples others) {
    for (int i = 0; i < others.count; i++) {
      add(others.nanos[i]);
    }
  }

  int count() {
    return count;
  }

  /**
   * In milliseconds; NaN where there is no sample.
   *
   * @param share 0 to 1: 0.5 is the median
   */
  double percentile(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(count - 1, Math.floor(share * count))] / 1e6;
  }

  double median() {
    return percentile(0.5);
  }

  double p99() {
    return percentile(0.99);
  }
}
