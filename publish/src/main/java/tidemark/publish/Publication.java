package tidemark.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidemark.publish.table.TableReport;

/**
 * What became of a publication. Immutable.
 *
 * @param catalogue where to
 * @param dataVersion the state that was published
 * @param tag what it is called in each table
 * @param dryRun nothing was changed: this is what would be
 * @param alreadyPublished the catalogue had this state; nothing was done, and no table is listed
 * @param publishedAt when readers began to see it; empty for a dry run
 * @param expired data versions that can't be read any more since
 */
public record Publication(
    String catalogue,
    long dataVersion,
    String tag,
    boolean dryRun,
    boolean alreadyPublished,
    Optional<Instant> publishedAt,
    List<TableReport> tables,
    List<Long> expired) {
  public Publication {
    tables = List.copyOf(tables);
    expired = List.copyOf(expired);
  }

  /** Rows of all tables. */
  public long rows() {
    return tables.stream().mapToLong(TableReport::rows).sum();
  }

  /** Rows that were written. */
  public long rowsWritten() {
    return tables.stream().mapToLong(TableReport::rowsWritten).sum();
  }

  /** Bytes of Parquet that were written. */
  public long bytesWritten() {
    return tables.stream().mapToLong(TableReport::bytesWritten).sum();
  }
}
