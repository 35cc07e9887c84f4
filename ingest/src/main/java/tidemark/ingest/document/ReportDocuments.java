package tidemark.ingest.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;

/** The connectors of reports as documents. Thread-safe. */
public final class ReportDocuments {
  private ReportDocuments() {}

  /** In order of recognition. A page is told from others by the words that reports have. */
  public static List<Connector> connectors() {
    return List.of(
        new ReportDocument(
            "report-pdf", "a report as PDF", file -> file.shape() instanceof Shape.Pdf),
        new ReportDocument(
            "report-html",
            "a report as an HTML page",
            file ->
                file.shape() instanceof Shape.Html
                    && !PageText.isArticle(file)
                    && ReportText.isReport(PageText.read(file))));
  }

  /** What a document's text may tell, by staged column. */
  public static List<String> columns() {
    return ReportFields.COLUMNS;
  }

  /** Whether a file is a document, which has no columns but what its text tells. */
  public static boolean isOne(SourceFile file) {
    return file.shape() instanceof Shape.Pdf || file.shape() instanceof Shape.Html;
  }

  /**
   * What a document's text tells of a report, by staged column; empty where it tells nothing.
   *
   * @param folder where a copy may be put; the caller removes it
   */
  public static Map<String, Optional<String>> fields(SourceFile file, Path folder) {
    return ReportFields.read(file, folder).values();
  }
}
