package tidemark.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tidemark.ingest.history.Readings;
import tidemark.ingest.load.Outcome;
import tidemark.ingest.load.Retagging;
import tidemark.ingest.load.StarLoad;
import tidemark.ingest.validate.Checked;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.Writing;
import tidemark.warehouse.error.TidemarkException;

/**
 * Brings a checked file into the warehouse in one transaction: all of it, or its refused rows
 * alone. One thread at a time.
 */
final class Delivery {
  private final Warehouse warehouse;
  private final Clock clock;
  private final Arrival arrival;
  private final RunningLoad running;
  private final Readings readings;
  private OptionalLong kept = OptionalLong.empty();

  Delivery(Warehouse warehouse, Clock clock, Arrival arrival, RunningLoad running) {
    this.running = running;
    this.readings = new Readings(warehouse.home());
    this.warehouse = warehouse;
    this.clock = clock;
    this.arrival = arrival;
  }

  /**
   * Writes and commits.
   *
   * @throws TidemarkException TOO_MANY_REJECTS; the refused rows are kept
   */
  LoadReport commit() {
    try {
      checkRefusedByChecks();
      return warehouse.write(this::writeAndKeep);
    } catch (Abandoned e) {
      throw warehouse.write(
          (connection, version) ->
              new Refusal(arrival, clock, e.refused()).keep(connection, version));
    } catch (TidemarkException e) {
      forgetKept(e);
      throw e;
    }
  }

  /** What can't be forgotten now is swept at the next opening. */
  private void forgetKept(TidemarkException failure) {
    try {
      if (kept.isPresent() && new LoadHistory(warehouse).find(kept.getAsLong()).isEmpty()) {
        readings.remove(kept.getAsLong());
      }
    } catch (TidemarkException e) {
      failure.addSuppressed(e);
    }
  }

  /** What the load brought is kept before the commit, and forgotten where that doesn't come. */
  private LoadReport writeAndKeep(Connection connection, long version) throws SQLException {
    LoadReport report = write(connection, version);
    kept = OptionalLong.of(report.batch());
    readings.keep(report.batch(), arrival.folder(), Retagging.words(connection));
    running.at("committing", arrival.checked().rowsRead());
    return report;
  }

  /**
   * Writes, and rolls back.
   *
   * @throws TidemarkException TOO_MANY_REJECTS; nothing is kept
   */
  DryRun rollBack() {
    try {
      checkRefusedByChecks();
      return undone(
          (connection, version) -> {
            LoadReport report = write(connection, version);
            return DryRun.of(
                report, OptionalLong.empty(), Refusal.firstReasons(connection, report.batch()));
          });
    } catch (Abandoned e) {
      throw undone(
          (connection, version) ->
              new Refusal(arrival, clock, e.refused()).tell(connection, version));
    }
  }

  /** What a write answers that is rolled back. */
  private <T> T undone(Writing<T> writing) {
    AtomicReference<@Nullable T> answer = new AtomicReference<>();
    try {
      warehouse.write(
          (connection, version) -> {
            answer.set(writing.write(connection, version));
            throw new Undone();
          });
    } catch (Undone e) {
      // As meant.
    }
    return Objects.requireNonNull(answer.get());
  }

  /** Rolls back a write that is only tried. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undone() {
      super("rolled back", null, false, false);
    }
  }

  private void checkRefusedByChecks() {
    Checked checked = arrival.checked();
    abandonWhere(checked.rowsGood() == 0, checked.rowsRejected());
  }

  private void abandonWhere(boolean isHopeless, long refused) {
    long read = arrival.checked().rowsRead();
    if (isHopeless) {
      throw new Abandoned(read);
    }
    if (arrival.maxRejects().isExceededBy(refused, read)) {
      throw new Abandoned(refused);
    }
  }

  private LoadReport write(Connection given, long version) throws SQLException {
    Connection connection = running.watched(given);
    Checked checked = arrival.checked();
    long batch = LoadHistory.nextBatch(connection);
    StarLoad star = new StarLoad(connection, arrival.folder(), checked.tables());
    Outcome outcome = star.run(batch);
    long refused = outcome.rejected() + checked.rowsRejected();
    if (outcome.rejected() > 0) {
      star.handOverRejects();
      arrival.records().addTo(StarLoad.STAR_REJECT);
    }
    abandonWhere(outcome.loaded() + outcome.unchanged() == 0, refused);
    arrival.keepRejects(connection, batch);
    LoadReport report =
        arrival.report(
            batch,
            outcome.loaded(),
            outcome.unchanged() + checked.rowsRepeated(),
            refused,
            version,
            clock.instant());
    LoadHistory.record(
        connection, report, arrival.connector().source(), star.lastReadOn().or(arrival::readOn));
    running.seal();
    return report;
  }
}
