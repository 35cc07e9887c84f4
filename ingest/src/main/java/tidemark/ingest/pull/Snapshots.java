package tidemark.ingest.pull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tidemark.ingest.fetch.Address;

/**
 * Where the snapshots of a series lie: at one address, but for the day in its last part, which
 * stands there or is called {@code latest}. Immutable.
 */
record Snapshots(String before, String after) {
  private static final Pattern DAY =
      Pattern.compile("^(.*/[^/?]*?)(\\d{4}-\\d{2}-\\d{2}|latest)([^/?]*(?:\\?.*)?)$");

  /** Those that an address is one of; empty where it tells no day. */
  static Optional<Snapshots> of(Address address) {
    Matcher matcher = DAY.matcher(address.toString());
    return matcher.matches()
        ? Optional.of(new Snapshots(matcher.group(1), matcher.group(3)))
        : Optional.empty();
  }

  /** Those of some days, oldest first. */
  Stream<Address> during(PullRequest.Days days) {
    return days.from().datesUntil(days.to().plusDays(1)).map(this::on);
  }

  private Address on(LocalDate day) {
    return Address.parse(before + day + after);
  }
}
