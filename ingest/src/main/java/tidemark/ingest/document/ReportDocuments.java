package tidemark.ingest.document;

import java.util.List;
import tidemark.ingest.stage.Connector;

/** The connectors of reports as documents. Thread-safe. */
public final class ReportDocuments {
  private ReportDocuments() {}

  /** In order of recognition. */
  public static List<Connector> connectors() {
    return List.of(new ReportPdf(), new ReportPage());
  }
}
