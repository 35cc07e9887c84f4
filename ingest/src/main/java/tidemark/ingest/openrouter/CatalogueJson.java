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
 * The answer of OpenRouter's models API: bare array, or in {@code data} of a wrapper, which may say
 * when it was fetched.
 */
final class CatalogueJson implements Connector {
  @Override
  public String name() {
    return "openrouter-catalogue-json";
  }

  @Override
  public String source() {
    return "openrouter-catalogue";
  }

  @Override
  public List<StagedTable> tables() {
    return List.of(StagedTable.MODELS);
  }

  @Override
  public String title() {
    return "OpenRouter's model catalogue as JSON";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return file.shape() instanceof Shape.Json json && json.hasFields("id", "name", "pricing");
  }

  @Override
  public void stage(SourceFile file, Stage stage) throws SQLException {
    if (!(file.shape() instanceof Shape.Json json)) {
      throw new IllegalStateException("Not recognised: " + file);
    }
    stage.json(file, json.records());
    if (!json.records().isEmpty()) {
      stage.run(SqlScript.read(CatalogueJson.class, "catalogue-read-on.sql").text());
    }
    stage.nameGiven("prompt_price_per_token", "pricing.prompt");
    stage.nameGiven("completion_price_per_token", "pricing.completion");
    stage.nameGiven("created_on", "created");
    stage.offer(
        StagedTable.MODELS, SqlScript.read(CatalogueJson.class, "catalogue-json.sql").text());
  }
}
