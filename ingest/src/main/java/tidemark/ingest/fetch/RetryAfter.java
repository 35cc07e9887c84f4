package tidemark.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header by which a server says when to come again. Stateless. Thread-safe. */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(31);

  private RetryAfter() {}

  /**
   * @param header seconds, or a day and time as HTTP writes it; anything else is ignored
   * @return from now, never negative
   */
  static Optional<Duration> parse(String header, Instant now) {
    String text = header.strip();
    try {
      Duration asked =
          text.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(text))
              : Duration.between(
                  now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
      return Optional.of(
          asked.isNegative() ? Duration.ZERO : asked.compareTo(LONGEST) > 0 ? LONGEST : asked);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
