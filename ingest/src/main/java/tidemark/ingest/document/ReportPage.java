package tidemark.ingest.document;

import java.sql.SQLException;
import java.util.List;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.stage.StagedTable;

/** A report as an HTML page, told from other pages by the words that reports have. Stateless. */
final class ReportPage implements Connector {
  @Override
  public String name() {
    return "report-html";
  }

  @Override
  public String source() {
    return "file";
  }

  @Override
  public List<StagedTable> tables() {
    return List.of(StagedTable.REPORTS);
  }

  @Override
  public String title() {
    return "a report as an HTML page";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return file.shape() instanceof Shape.Html
        && !PageText.isArticle(file)
        && ReportText.isReport(PageText.read(file));
  }

  @Override
  public void stage(SourceFile file, Stage stage) throws SQLException {
    ReportFields.stage(PageText.read(file), file, stage);
  }
}
