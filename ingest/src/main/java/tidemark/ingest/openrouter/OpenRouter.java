package tidemark.ingest.openrouter;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.Form;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.StagedTable;
import tidemark.warehouse.script.SqlScript;

/** The connectors of OpenRouter's formats. Thread-safe. */
public final class OpenRouter {
  private static final Map<String, String> OFFICIAL =
      Map.of("day", "date", "model", "model_permaslug", "tokens", "total_tokens");

  /** What the formats call staged columns, where it differs; refused rows name them so. */
  private static final Map<String, Map<String, String>> GIVEN_NAMES =
      Map.of(
          "openrouter-rankings-csv",
          OFFICIAL,
          "openrouter-rankings-json",
          OFFICIAL,
          "openrouter-weekly-csv",
          Map.of("week", "week_start"),
          "openrouter-rolling-csv",
          Map.of("period_start", "read_on", "tokens", "prompt_tokens"),
          "openrouter-catalogue-csv",
          Map.of(
              "prompt_price_per_token",
              "usd_per_prompt_token",
              "completion_price_per_token",
              "usd_per_completion_token"));

  private OpenRouter() {}

  /** In order of recognition. */
  public static List<Connector> connectors() {
    return List.of(
        new CatalogueJson(),
        form(
            "openrouter-catalogue-csv",
            "openrouter-catalogue",
            "OpenRouter's model catalogue as CSV",
            StagedTable.MODELS,
            Form.columns(
                "read_on",
                "id",
                "canonical_slug",
                "name",
                "created_on",
                "context_length",
                "modality",
                "usd_per_prompt_token",
                "usd_per_completion_token",
                "hugging_face_id"),
            "catalogue-csv"),
        form(
            "openrouter-rankings-csv",
            "openrouter-daily",
            "OpenRouter's daily rankings export as CSV",
            StagedTable.USAGE,
            Form.columns("date", "model_permaslug", "rank", "total_tokens"),
            "rankings-csv"),
        new RankingsJson(
            form(
                "openrouter-rankings-json",
                "openrouter-daily",
                "OpenRouter's daily rankings as JSON",
                StagedTable.USAGE,
                Form.fields("date", "model_permaslug", "total_tokens"),
                "rankings-json")),
        form(
            "openrouter-rolling-csv",
            "openrouter-rolling",
            "OpenRouter's rolling seven days by model and variant",
            StagedTable.USAGE,
            Form.columns(
                "read_on",
                "model",
                "variant",
                "last_active_day",
                "prompt_tokens",
                "completion_tokens",
                "reasoning_tokens",
                "requests"),
            "rolling-csv"),
        named(
            "openrouter-weekly-csv",
            "openrouter-weekly",
            "OpenRouter's weekly tokens, compiled as *openrouter*.csv",
            List.of("week_start", "model", "tokens", "read_on"),
            "weekly-csv"),
        named(
            "openrouter-daily-csv",
            "openrouter-daily",
            "OpenRouter's daily tokens, compiled as *openrouter*.csv",
            List.of("day", "model", "tokens", "rank", "read_on"),
            "daily-csv"),
        new RankingsPage(),
        new RankingsChart(),
        new TokenHistory());
  }

  private static Form form(
      String name,
      String source,
      String title,
      StagedTable table,
      Predicate<Shape> shapes,
      String script) {
    return new Form(
        name,
        source,
        title,
        table,
        shapes,
        SqlScript.read(OpenRouter.class, script + ".sql"),
        GIVEN_NAMES.getOrDefault(name, Map.of()));
  }

  /**
   * Columns that a user's own plain file may have too: only a name that mentions {@code openrouter}
   * credits the figures to OpenRouter.
   */
  private static Connector named(
      String name, String source, String title, List<String> header, String script) {
    Form form =
        form(
            name,
            source,
            title,
            StagedTable.USAGE,
            shape -> shape instanceof Shape.Csv csv && csv.header().equals(header),
            script);
    return new NamedForm(form);
  }

  private record NamedForm(Form form) implements FormConnector {
    @Override
    public boolean recognises(SourceFile file) {
      return form.recognises(file) && file.isNamedAfter("openrouter");
    }
  }
}
