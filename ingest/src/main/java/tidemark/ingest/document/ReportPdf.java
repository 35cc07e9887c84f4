package tidemark.ingest.document;

import java.sql.SQLException;
import java.util.List;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.stage.StagedTable;

/** A report as PDF. Stateless. */
final class ReportPdf implements Connector {
  @Override
  public String name() {
    return "report-pdf";
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
    return "a report as PDF";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return file.shape() instanceof Shape.Pdf;
  }

  @Override
  public void stage(SourceFile file, Stage stage) throws SQLException {
    ReportFields.stage(PdfText.read(file, stage.folder()), file, stage);
  }
}
