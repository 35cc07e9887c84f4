package tidemark.ingest;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import tidemark.ingest.load.StarLoad;
import tidemark.ingest.mapping.MappedFile;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.validate.Checked;
import tidemark.ingest.validate.RefusedRecords;

/**
 * A checked file on its way into the star. Immutable.
 *
 * @param folder where the checks put what they found
 * @param readOn as the request or the file's name tells
 * @param replay empty for all but files of mended rows
 */
record Arrival(
    SourceFile file,
    Connector connector,
    Checked checked,
    Path folder,
    Instant startedAt,
    Optional<LocalDate> readOn,
    RejectLimit maxRejects,
    RefusedRecords records,
    Optional<Replay> replay) {

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
        file.packaging(),
        checked.rowsRead(),
        loaded,
        unchanged,
        rejected,
        false,
        version,
        startedAt,
        committedAt,
        replay.map(of -> OptionalLong.of(of.first().batch())).orElse(OptionalLong.empty()),
        Optional.empty());
  }

  /**
   * Writes the refused rows, keeps the mapping that they were read by, and lets those wait no
   * longer that this file mends.
   */
  void keepRejects(Connection connection, long batch) throws SQLException {
    StarLoad.keepRejects(connection, folder, batch, file.name());
    if (connector instanceof MappedFile mapped) {
      mapped.keep(connection, batch);
    }
    if (replay.isPresent()) {
      replay.get().follow(connection, batch);
    }
  }
}
