package tidemark.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.validate.Checked;

/**
 * A checked file on its way into the star. Immutable.
 *
 * @param folder where the checks put what they found
 * @param readOn as the request or the file's name tells
 */
record Arrival(
    SourceFile file,
    Connector connector,
    Checked checked,
    Path folder,
    Instant startedAt,
    Optional<LocalDate> readOn,
    RejectLimit maxRejects) {

  String kind() {
    return connector.tables().get(0).label();
  }

  /** The report of this file, with what became of its rows. */
  LoadReport report(
      long batch, long loaded, long unchanged, long rejected, long version, Instant committedAt) {
    return new LoadReport(
        batch,
        kind(),
        connector.name(),
        file.name(),
        file.hash(),
        file.bytes(),
        checked.rowsRead(),
        loaded,
        unchanged,
        rejected,
        false,
        version,
        startedAt,
        committedAt);
  }
}
