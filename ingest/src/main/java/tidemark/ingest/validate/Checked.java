package tidemark.ingest.validate;

import java.util.List;
import tidemark.ingest.stage.StagedTable;

/**
 * What the checks found, and handed over as Parquet in the stage's folder. Immutable.
 *
 * @param tables those with good rows, in the order of loading
 * @param rowsRepeated rows that repeat an earlier one of the file word for word
 */
public record Checked(
    List<StagedTable> tables, long rowsRead, long rowsRejected, long rowsRepeated) {
  public Checked {
    tables = List.copyOf(tables);
  }

  public long rowsGood() {
    return rowsRead - rowsRejected - rowsRepeated;
  }
}
