package tidemark.ingest.document;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.stage.StagedTable;

/**
 * A report as a document of some form: the one that its text tells of. Stateless.
 *
 * @param isOne whether a file is such a report
 */
record ReportDocument(String name, String title, Predicate<SourceFile> isOne) implements Connector {
  @Override
  public String source() {
    return "file";
  }

  @Override
  public List<StagedTable> tables() {
    return List.of(StagedTable.REPORTS);
  }

  @Override
  public boolean recognises(SourceFile file) {
    return isOne.test(file);
  }

  @Override
  public void stage(SourceFile file, Stage stage) throws SQLException {
    ReportFields fields = ReportFields.read(file, stage.folder());
    fields.requireWhole(file);
    stage.offer(StagedTable.REPORTS, fields.select());
  }
}
