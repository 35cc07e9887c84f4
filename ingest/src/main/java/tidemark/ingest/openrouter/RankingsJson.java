package tidemark.ingest.openrouter;

import java.sql.SQLException;
import tidemark.ingest.stage.Form;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.warehouse.script.SqlScript;

/**
 * OpenRouter's daily rankings as JSON: its export, or the answer of its API by date, which says in
 * {@code meta} when it was made.
 */
record RankingsJson(Form form) implements FormConnector {
  @Override
  public void stage(SourceFile file, Stage stage) throws SQLException {
    form.stage(file, stage);
    if (file.shape() instanceof Shape.Json json && json.keys().containsKey("meta")) {
      stage.run(SqlScript.read(RankingsJson.class, "rankings-read-on.sql").text());
    }
  }
}
