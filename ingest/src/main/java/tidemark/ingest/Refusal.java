package tidemark.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.SqlScript;

/**
 * A file of which nothing is loaded, since no row is good or too many are bad: each refused row is
 * kept with its reason, in a batch that loaded none, so that its owner can see and mend them. The
 * star stays as it was. Immutable.
 */
final class Refusal {
  private final Arrival arrival;
  private final Clock clock;
  private final long refused;

  Refusal(Arrival arrival, Clock clock, long refused) {
    this.arrival = arrival;
    this.clock = clock;
    this.refused = refused;
  }

  /** Keeps the refused rows, and answers the error that says so. */
  TidemarkException keep(Connection connection, long version) throws SQLException {
    long batch = record(connection, version);
    return failure(
        firstReasons(connection, batch),
        "no fact was loaded. See each refused row: tidemark rejects "
            + batch
            + ". Mend the rows, and load the file again.");
  }

  /** Answers the error of a dry run, whose transaction is rolled back. */
  TidemarkException tell(Connection connection, long version) throws SQLException {
    long batch = record(connection, version);
    return failure(
        firstReasons(connection, batch), "a load would bring no fact. Nothing was changed.");
  }

  private long record(Connection connection, long version) throws SQLException {
    long batch = LoadHistory.nextBatch(connection);
    arrival.keepRejects(connection, batch);
    LoadReport report = arrival.report(batch, 0, 0, refused, version, clock.instant());
    LoadHistory.record(connection, report, arrival.connector().source(), arrival.readOn());
    return batch;
  }

  private TidemarkException failure(List<RejectReason> reasons, String consequence) {
    long read = arrival.checked().rowsRead();
    String what =
        refused == read
            ? "has no row that can be loaded, of " + read
            : "has too many bad rows: "
                + refused
                + " of "
                + read
                + ", at most "
                + arrival.maxRejects().text()
                + " may be";
    return TidemarkException.of(
        ErrorCode.TOO_MANY_REJECTS,
        "The file "
            + arrival.file().name()
            + " "
            + what
            + ". Refused: "
            + RejectReason.sentences(reasons)
            + consequence);
  }

  /** Why rows of a batch were refused, the most frequent reasons first, a few of them. */
  static List<RejectReason> firstReasons(Connection connection, long batch) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            SqlScript.read(Refusal.class, "Refusal/first-reasons.sql").text())) {
      select.setLong(1, batch);
      List<RejectReason> reasons = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reasons.add(
              new RejectReason(
                  rows.getLong(1),
                  LoadHistory.number(rows, 2),
                  Optional.ofNullable(rows.getString(3)),
                  Optional.ofNullable(rows.getString(4)),
                  rows.getString(5)));
        }
      }
      return reasons;
    }
  }
}
