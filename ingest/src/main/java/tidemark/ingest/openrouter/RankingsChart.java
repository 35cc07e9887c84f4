package tidemark.ingest.openrouter;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.FileFault;
import tidemark.ingest.stage.Form;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.stage.StagedTable;
import tidemark.warehouse.script.SqlScript;

/**
 * The chart of OpenRouter's rankings page: a point per week, with the tokens of the most used
 * models and of all others. Charts of other things look the same.
 */
final class RankingsChart implements Connector {
  /** What other charts of the page count, by words of their names. */
  private static final List<String> OTHER_COUNTS = List.of("image", "tool", "video", "audio");

  @Override
  public String name() {
    return "openrouter-chart-json";
  }

  @Override
  public String source() {
    return "openrouter-weekly";
  }

  @Override
  public List<StagedTable> tables() {
    return List.of(StagedTable.USAGE);
  }

  @Override
  public String title() {
    return "the chart of OpenRouter's rankings page";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return Form.fields("x", "ys").test(file.shape());
  }

  @Override
  public void stage(SourceFile file, Stage stage) throws SQLException {
    if (!(file.shape() instanceof Shape.Json json)) {
      throw new IllegalStateException("Not recognised: " + file);
    }
    stage.json(file, json.records());
    Optional<String> other =
        Stream.concat(OTHER_COUNTS.stream().filter(file::isNamedAfter), notModels(stage))
            .findFirst();
    if (other.isPresent()) {
      throw FileFault.unfit(
          file.name(),
          "a chart, and by its "
              + (file.isNamedAfter(other.get()) ? "name ('" : "lines ('")
              + other.get()
              + "') it isn't one of the tokens of models",
          "Load the chart of models (model-rankings-chart); give it a name without that word.");
    }
    stage.nameGiven("week", "x");
    stage.nameGiven("day", "x");
    stage.nameGiven("period_start", "x");
    stage.nameGiven("model", "ys");
    stage.nameGiven("tokens", "ys");
    stage.offer(StagedTable.USAGE, SqlScript.read(RankingsChart.class, "chart-json.sql").text());
  }

  /** A line's name that is no model's slug: a chart of authors, languages or lengths. */
  private static Stream<String> notModels(Stage stage) throws SQLException {
    return stage
        .rows(
            "select name from (select unnest(json_keys(item, '$.ys')) as name from item)"
                + " where not contains(name, '/') and lower(name) not in ('other', 'others')"
                + " order by name limit 1")
        .stream()
        .map(row -> row.get(0));
  }
}
