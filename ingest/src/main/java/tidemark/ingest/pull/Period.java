package tidemark.ingest.pull;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often something is looked at, as users write it: {@code 1h}. Immutable. */
public record Period(Duration length) {
  public static final String EXPECTED = "a number with s, m, h or d behind, such as 15m, 1h or 1d";

  private static final Pattern FORM = Pattern.compile("(\\d{1,7})\\s*([smhdSMHD])");
  private static final Duration LONGEST = Duration.ofDays(366);

  /** A server isn't asked more often than this. */
  public static final Duration SHORTEST_OF_ADDRESSES = Duration.ofMinutes(1);

  /** Empty where it is none, zero, or beyond a year. */
  public static Optional<Period> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(matcher.group(1));
    Duration length =
        switch (matcher.group(2).charAt(0)) {
          case 's', 'S' -> Duration.ofSeconds(number);
          case 'm', 'M' -> Duration.ofMinutes(number);
          case 'h', 'H' -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        };
    return length.isZero() || length.compareTo(LONGEST) > 0
        ? Optional.empty()
        : Optional.of(new Period(length));
  }

  /** As a user would write it. */
  @Override
  public String toString() {
    long seconds = length.toSeconds();
    if (seconds % 86_400 == 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds % 3_600 == 0) {
      return seconds / 3_600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }
}
