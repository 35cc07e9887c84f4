package tidemark.ingest.news;

import java.sql.SQLException;
import java.util.List;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.stage.StagedTable;
import tidemark.warehouse.script.SqlScript;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeed implements Connector {
  @Override
  public String name() {
    return "json-feed";
  }

  @Override
  public String source() {
    return "feeds";
  }

  @Override
  public List<StagedTable> tables() {
    return List.of(StagedTable.NEWS);
  }

  @Override
  public String title() {
    return "JSON Feed";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return file.shape() instanceof Shape.Json json
        && json.hasKeys("version", "title", "items")
        && json.hasArray("items");
  }

  @Override
  public void stage(SourceFile file, Stage stage) throws SQLException {
    stage.json(file, "items");
    stage.offer(StagedTable.NEWS, SqlScript.read(JsonFeed.class, "json-feed.sql").text());
  }
}
