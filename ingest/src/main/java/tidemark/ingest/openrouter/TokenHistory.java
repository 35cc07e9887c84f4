package tidemark.ingest.openrouter;

import java.sql.SQLException;
import java.util.List;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.stage.StagedTable;
import tidemark.warehouse.script.SqlScript;

/**
 * One object of permaslugs and token counts, filed under a day in its name. The counts are of the
 * seven days that end with that day, so they are rolling figures and not the day's.
 */
final class TokenHistory implements Connector {
  @Override
  public String name() {
    return "openrouter-token-history-json";
  }

  @Override
  public String source() {
    return "openrouter-rolling";
  }

  @Override
  public List<StagedTable> tables() {
    return List.of(StagedTable.USAGE);
  }

  @Override
  public String title() {
    return "a token history, a JSON object of model slugs and tokens";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return file.shape() instanceof Shape.Json json
        && json.layout() == Shape.JsonLayout.OBJECT
        && !json.keys().isEmpty()
        && json.keys().keySet().stream().filter(key -> key.contains("/")).count() * 2
            > json.keys().size()
        && json.keys().containsValue("number")
        && !json.keys().containsValue("array")
        && !json.keys().containsValue("object");
  }

  @Override
  public void stage(SourceFile file, Stage stage) throws SQLException {
    stage.json(file, "");
    stage.offer(StagedTable.USAGE, SqlScript.read(TokenHistory.class, "token-history.sql").text());
  }
}
