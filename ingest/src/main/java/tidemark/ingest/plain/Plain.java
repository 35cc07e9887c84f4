package tidemark.ingest.plain;

import java.util.List;
import tidemark.ingest.stage.Connector;

/** The connectors of plain files, one for each kind. Thread-safe. */
public final class Plain {
  private Plain() {}

  /** In order of recognition. */
  public static List<Connector> connectors() {
    return Aliases.all().stream().<Connector>map(PlainFile::new).toList();
  }
}
