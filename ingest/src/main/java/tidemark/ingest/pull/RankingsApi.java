package tidemark.ingest.pull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tidemark.ingest.fetch.Address;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * OpenRouter's figures by date, which it answers to who sends a key: the top 50 models of each day
 * since 2025, and the sum of the others. Immutable.
 *
 * @param address without a query
 */
record RankingsApi(Address address) {
  private static final String PATH = "/api/v1/datasets/rankings-daily";

  /** Its first day. */
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  /** All others make parts of the figures, or weeks that look like days. */
  private static final Pattern QUERY =
      Pattern.compile("(?:(?:start_date|end_date)=\\d{4}-\\d{2}-\\d{2}|period=day|&)*");

  /**
   * That of an address; empty for others.
   *
   * @throws TidemarkException INVALID_USAGE where the query asks for what isn't tokens of days
   */
  static Optional<RankingsApi> of(Address address) {
    String path = address.uri().getPath();
    if (path == null || !path.equals(PATH)) {
      return Optional.empty();
    }
    String query = address.uri().getRawQuery();
    if (query != null && !QUERY.matcher(query).matches()) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "The address "
              + address
              + " asks for a part of the figures, or for other periods than days, which would be"
              + " loaded as if they were the whole of a day. Leave all but start_date and end_date"
              + " out.");
    }
    return Optional.of(new RankingsApi(address.withoutQuery()));
  }

  /**
   * The addresses of some days, month by month, oldest first. What is asked for has ended, so that
   * it needs to be asked for once.
   *
   * @param today in UTC, a day that still goes on
   * @throws TidemarkException INVALID_USAGE where none of the days has ended, or all were before
   *     the first
   */
  List<Address> of(PullRequest.Days days, LocalDate today) {
    LocalDate from = days.from().isBefore(FIRST) ? FIRST : days.from();
    LocalDate last = days.to().isBefore(today) ? days.to() : today.minusDays(1);
    List<Address> months = new ArrayList<>();
    for (LocalDate begin = from;
        !begin.isAfter(last);
        begin = begin.withDayOfMonth(1).plusMonths(1)) {
      LocalDate end = begin.withDayOfMonth(begin.lengthOfMonth());
      months.add(
          Address.parse(
              address + "?start_date=" + begin + "&end_date=" + (end.isAfter(last) ? last : end)));
    }
    if (months.isEmpty()) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "None of the days from "
              + days.from()
              + " to "
              + days.to()
              + " is one of "
              + address
              + ": it has those from "
              + FIRST
              + " on that have ended in UTC.");
    }
    return months;
  }

  TidemarkException withoutKey() {
    return TidemarkException.of(
        ErrorCode.INVALID_USAGE,
        "The address "
            + address
            + " answers only to who sends a key of OpenRouter's, and there is none. Put the line"
            + " tidemark.openrouter.key=… into the home's tidemark.properties, or the key into the"
            + " environment as OPENROUTER_API_KEY.");
  }
}
