package tidemark.deploy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What one process measured, as it hands it to the one that started it. Immutable.
 *
 * @param rowCount rows that are in the table afterwards
 * @param nanos from the call to the end of its commit
 * @param againNanos the same file once more; 0 where that wasn't tried
 * @param peakBytes the most memory that the process had; 0 where the system doesn't tell
 * @param alone of a dashboard's query in milliseconds, while nothing is loaded
 * @param beside the same during the load
 */
record TrialFigures(
    long rowCount, long nanos, long againNanos, long peakBytes, Spread alone, Spread beside) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Two percentiles, in milliseconds. Immutable. */
  record Spread(double p50, double p99, int count) {
    static final Spread NONE = new Spread(0, 0, 0);

    static Spread of(Samples samples) {
      return new Spread(samples.median(), samples.p99(), samples.count());
    }
  }

  static TrialFigures read(Path file) throws IOException {
    return MAPPER.readValue(file.toFile(), TrialFigures.class);
  }

  void write(Path file) throws IOException {
    MAPPER.writeValue(file.toFile(), this);
  }
}
