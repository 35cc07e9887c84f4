package tidemark.ingest.openrouter;

import java.sql.SQLException;
import java.util.List;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.FileFault;
import tidemark.ingest.stage.Form;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.stage.StagedTable;
import tidemark.warehouse.script.SqlScript;

/**
 * What OpenRouter's rankings page asks for: tokens and requests by model and variant, of the last
 * day, seven days or thirty. Which of these it doesn't say; its dates are those on which a model
 * was last active, and lie within the days that are counted.
 */
final class RankingsPage implements Connector {
  /** Of so many models some rest on any day: where none does, the day is all that is counted. */
  private static final long DAY_COUNT_MIN = 100;

  /** A word for what is counted, as the page's address and names of files have it. */
  private record View(String word, int days) {}

  private static final List<View> VIEWS =
      List.of(new View("day", 1), new View("daily", 1), new View("week", 7), new View("month", 30));

  @Override
  public String name() {
    return "openrouter-rankings-page-json";
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
    return "OpenRouter's rankings by model and variant as JSON";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return Form.fields(
            "date", "model_permaslug", "variant", "total_prompt_tokens", "total_completion_tokens")
        .test(file.shape());
  }

  @Override
  public void stage(SourceFile file, Stage stage) throws SQLException {
    if (!(file.shape() instanceof Shape.Json json)) {
      throw new IllegalStateException("Not recognised: " + file);
    }
    stage.json(file, json.records());
    stage.set("days", Integer.toString(days(file, stage)));
    stage.nameGiven("model", "model_permaslug");
    stage.nameGiven("period_start", "date");
    stage.nameGiven("tokens", "total_prompt_tokens");
    stage.nameGiven("prompt_tokens", "total_prompt_tokens");
    stage.nameGiven("completion_tokens", "total_completion_tokens");
    stage.nameGiven("reasoning_tokens", "total_native_tokens_reasoning");
    stage.nameGiven("requests", "count");
    stage.offer(
        StagedTable.USAGE, SqlScript.read(RankingsPage.class, "rankings-page-json.sql").text());
  }

  private static int days(SourceFile file, Stage stage) throws SQLException {
    for (View view : VIEWS) {
      if (file.isNamedAfter(view.word())) {
        return view.days();
      }
    }
    long resting =
        stage.count(
            "select coalesce(max(day) - min(day), 0)"
                + " from (select day_of((item->>'$.date')[:10]) as day from item)");
    if (resting > 0) {
      return resting < 7 ? 7 : 30;
    }
    if (stage.count("select count(*) from item") >= DAY_COUNT_MIN) {
      return 1;
    }
    throw FileFault.unfit(
        file.name(),
        "rankings that don't tell whether they are of a day, of seven days or of thirty",
        "Put day, week or month into the file's name, as its address had it (view=week).");
  }
}
