package tidemark.warehouse.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.SqlScript;
import tidemark.warehouse.script.UtcTime;

/**
 * A state of the data, as a user names it: a data version such as {@code 12}, a day such as {@code
 * 2026-02-16} (its end, UTC), or an instant such as {@code 2026-02-16T08:00:00Z}. Immutable.
 *
 * @param text as the user wrote it; blank is now
 */
public record AsOf(String text) {
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

  /** What every question is of that names no other. */
  public static final AsOf NOW = new AsOf("");

  public boolean isNow() {
    return text.isBlank();
  }

  /**
   * The data version that it means: the one named, or the last one committed by then.
   *
   * @param connection borrowed; a reader of the warehouse
   * @throws TidemarkException INVALID_PARAMETER where it is none of the three, or no version is
   *     that early or that late
   */
  public long version(Connection connection) throws SQLException {
    if (isNow()) {
      return range(connection).last();
    }
    OptionalLong named = namedVersion();
    return known(connection, named.isPresent() ? named.getAsLong() : lastBy(connection, until()));
  }

  /** The data version where one is named, and neither a day nor an instant. */
  public OptionalLong namedVersion() {
    String asked = text.strip();
    return VERSION.matcher(asked).matches()
        ? OptionalLong.of(Long.parseLong(asked))
        : OptionalLong.empty();
  }

  private static long lastBy(Connection connection, Instant until) throws SQLException {
    try (PreparedStatement select = prepare(connection, "version-at.sql")) {
      select.setTimestamp(1, UtcTime.of(until));
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /**
   * The last instant of the time named.
   *
   * @throws TidemarkException INVALID_PARAMETER where it names none
   */
  public Instant until() {
    String asked = text.strip();
    try {
      return asked.length() == "2026-02-16".length()
          ? LocalDate.parse(asked)
              .plusDays(1)
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant()
              .minusNanos(1000)
          : OffsetDateTime.parse(asked).toInstant();
    } catch (DateTimeException e) {
      throw TidemarkException.of(
          ErrorCode.INVALID_PARAMETER,
          "as_of is '"
              + asked
              + "'; expected a data version such as 12, a day such as 2026-02-16, or an instant"
              + " with its offset such as 2026-02-16T08:00:00Z.",
          e);
    }
  }

  private long known(Connection connection, long version) throws SQLException {
    Range range = range(connection);
    if (version < range.first() || version > range.last()) {
      throw TidemarkException.of(
          ErrorCode.INVALID_PARAMETER,
          "as_of is '"
              + text.strip()
              + "', and the warehouse has no state of then: it has the data versions "
              + range.first()
              + " to "
              + range.last()
              + ", the first of "
              + range.since()
              + ".");
    }
    return version;
  }

  private record Range(long first, long last, String since) {}

  private static Range range(Connection connection) throws SQLException {
    try (PreparedStatement select = prepare(connection, "version-range.sql");
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return new Range(rows.getLong(1), rows.getLong(2), rows.getString(3));
    }
  }

  private static PreparedStatement prepare(Connection connection, String script)
      throws SQLException {
    return connection.prepareStatement(SqlScript.read(AsOf.class, script).text());
  }
}
