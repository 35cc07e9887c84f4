package tidemark.ingest.fetch;

import java.time.Duration;

/**
 * How much, how long and how often at most. Immutable.
 *
 * @param bodyBytes the largest file, as sent and unpacked
 * @param connect until a server answers the telephone
 * @param idle without a byte
 * @param total for one attempt
 * @param redirects in a row
 * @param attempts where the server is busy or the line breaks
 * @param longestPause where a server asks for more, the fetch fails and says from when on to try
 */
public record FetchLimits(
    long bodyBytes,
    Duration connect,
    Duration idle,
    Duration total,
    int redirects,
    int attempts,
    Duration longestPause) {
  public FetchLimits {
    if (bodyBytes < 1 || redirects < 0 || attempts < 1) {
      throw new IllegalArgumentException(bodyBytes + ", " + redirects + ", " + attempts);
    }
  }

  /** 2 GiB as for uploads; half a minute without a byte; a quarter of an hour in all. */
  public static FetchLimits usual() {
    return new FetchLimits(
        2L << 30,
        Duration.ofSeconds(20),
        Duration.ofSeconds(30),
        Duration.ofMinutes(15),
        5,
        5,
        Duration.ofSeconds(60));
  }
}
