package tidemark.ingest.note;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.stage.StagedTable;
import tidemark.warehouse.script.SqlScript;

/** The one connector that fills several tables: report, claims, article, comments. Thread-safe. */
public final class ResearchNote implements Connector {
  @Override
  public String name() {
    return "research-note-json";
  }

  @Override
  public String source() {
    return "note";
  }

  @Override
  public List<StagedTable> tables() {
    return List.of(StagedTable.REPORTS, StagedTable.NEWS, StagedTable.COMMENTS, StagedTable.CLAIMS);
  }

  @Override
  public String title() {
    return "a research note with its claims";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return file.shape() instanceof Shape.Json json && json.hasKeys("report", "claims");
  }

  @Override
  public void stage(SourceFile file, Stage stage) throws SQLException {
    if (!(file.shape() instanceof Shape.Json json)) {
      throw new IllegalStateException("Not recognised: " + file);
    }
    stage.json(file, "");
    List<StagedTable> present = new ArrayList<>(List.of(StagedTable.REPORTS, StagedTable.CLAIMS));
    if (json.hasKeys("article")) {
      present.add(StagedTable.NEWS);
      present.add(StagedTable.COMMENTS);
    }
    for (StagedTable table : present) {
      stage.offer(table, SqlScript.read(ResearchNote.class, table.label() + ".sql").text());
    }
  }
}
