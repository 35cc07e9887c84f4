package tidemark.ingest;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.stage.StagedTable;
import tidemark.warehouse.script.Quoted;

/**
 * Mended rows in the columns of a staged table, from a format that separated values can't be, such
 * as a feed. Immutable.
 */
record StagedRows(String name, String source, StagedTable table) implements Connector {
  @Override
  public List<StagedTable> tables() {
    return List.of(table);
  }

  @Override
  public String title() {
    return "mended rows of " + table.label();
  }

  @Override
  public boolean recognises(SourceFile file) {
    return file.shape().columns().stream().anyMatch(table.columns()::contains);
  }

  @Override
  public void stage(SourceFile file, Stage stage) throws SQLException {
    stage.csv(file);
    stage.offer(
        table,
        "select "
            + file.shape().columns().stream()
                .filter(table.columns()::contains)
                .map(Quoted::identifier)
                .collect(Collectors.joining(", "))
            + " from csv");
  }
}
