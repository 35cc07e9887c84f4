package tidemark.ingest;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import tidemark.ingest.stage.Packaging;

/**
 * What a load did; the row of {@code ops.batch}. Immutable.
 *
 * @param batch the batch's key; of the earlier load where the same content was loaded before
 * @param kind as in {@link Kind#label()}
 * @param connector which connector read it, such as {@code openrouter-rankings-csv}
 * @param contentHash SHA-256 of the file's bytes, in hexadecimal
 * @param packaging the encoding that was recognised, and what was unpacked
 * @param rowsUnchanged rows that the star already had, as they are
 * @param alreadyLoaded whether this very content was loaded before, and nothing was done now
 * @param mends the load whose refused rows this one replays
 * @param unloadedAt when it was taken back; empty while it counts
 */
public record LoadReport(
    long batch,
    String kind,
    String connector,
    String file,
    String contentHash,
    long bytes,
    Packaging packaging,
    long rowsRead,
    long rowsLoaded,
    long rowsUnchanged,
    long rowsRejected,
    boolean alreadyLoaded,
    long dataVersion,
    Instant startedAt,
    Instant committedAt,
    OptionalLong mends,
    Optional<Instant> unloadedAt) {

  /** This load as the answer to the same content again. */
  LoadReport repeated() {
    return with(true, unloadedAt);
  }

  /** This load, taken back. */
  LoadReport takenBack(Instant at) {
    return with(alreadyLoaded, Optional.of(at));
  }

  private LoadReport with(boolean repeated, Optional<Instant> takenBackAt) {
    return new LoadReport(
        batch,
        kind,
        connector,
        file,
        contentHash,
        bytes,
        packaging,
        rowsRead,
        rowsLoaded,
        rowsUnchanged,
        rowsRejected,
        repeated,
        dataVersion,
        startedAt,
        committedAt,
        mends,
        takenBackAt);
  }
}
