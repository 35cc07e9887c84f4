package tidemark.ingest;

import java.util.List;
import java.util.OptionalLong;
import tidemark.ingest.stage.Packaging;

/**
 * What a load would do, found by doing it and rolling back. Immutable.
 *
 * @param packaging the encoding that was recognised, and what was unpacked
 * @param rowsUnchanged rows that the star has already, as they are
 * @param alreadyLoaded the batch that loaded this very content before, so that a load does nothing
 * @param reasons the most frequent reasons of refused rows
 */
public record DryRun(
    String kind,
    String connector,
    String file,
    long bytes,
    Packaging packaging,
    long rowsRead,
    long rowsLoaded,
    long rowsUnchanged,
    long rowsRejected,
    OptionalLong alreadyLoaded,
    List<RejectReason> reasons) {
  public DryRun {
    reasons = List.copyOf(reasons);
  }

  static DryRun of(LoadReport report, OptionalLong alreadyLoaded, List<RejectReason> reasons) {
    return new DryRun(
        report.kind(),
        report.connector(),
        report.file(),
        report.bytes(),
        report.packaging(),
        report.rowsRead(),
        report.rowsLoaded(),
        report.rowsUnchanged(),
        report.rowsRejected(),
        alreadyLoaded,
        reasons);
  }
}
