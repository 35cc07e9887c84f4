package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** What OpenRouter's rankings page asks for: its chart, and its table by model and variant. */
final class RankingsFormsTest {
  private static final String ALL =
      "select model, period_kind, period_start, period_days, tokens, source from usage_observations"
          + " order by period_start, model";

  private TestingLoader testing;

  @BeforeEach
  void open(@TempDir Path folder) {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    testing.close();
  }

  private static String ranked(String model, String variant, String date) {
    return """
        {"date": "%s 00:00:00", "model_permaslug": "%s", "variant": "%s",
         "variant_permaslug": "%s:%s", "total_prompt_tokens": 40, "total_completion_tokens": 2,
         "total_native_tokens_reasoning": 1, "total_native_tokens_cached": 0, "count": 7,
         "change": null}
        """
        .formatted(date, model, variant, model, variant);
  }

  private TidemarkException refusal(String name, String content) {
    return BadFilesTest.refusal(testing, testing.file(name, content));
  }

  @Test
  void a_chart_of_weeks_however_it_is_wrapped() {
    LoadReport report =
        testing.load(
            "model-rankings-chart.json",
            """
            {"data": {"data": [
              {"x": "2026-02-09", "ys": {"a/m": 5, "Others": 7}},
              {"x": "2026-02-16", "ys": {"a/m": 6, "b/n:free": 4, "Others": 8}}],
              "cachedAt": 1771234567890}}
            """);
    assertThat(report.connector()).isEqualTo("openrouter-chart-json");
    assertThat(testing.rows(ALL))
        .containsExactly(
            "a/m week 2026-02-09 7 5 openrouter-weekly",
            "other week 2026-02-09 7 7 openrouter-weekly",
            "a/m week 2026-02-16 7 6 openrouter-weekly",
            "b/n:free week 2026-02-16 7 4 openrouter-weekly",
            "other week 2026-02-16 7 8 openrouter-weekly");
    assertThat(testing.rows("select week, sum(tokens) from usage_weekly group by all order by all"))
        .containsExactly("2026-W07 12", "2026-W08 18");
  }

  @Test
  void charts_of_days_months_and_weeks_from_sunday() {
    testing.load(
        "days.json",
        "[{\"x\": \"2026-02-16\", \"ys\": {\"a/m\": 1}}, {\"x\": \"2026-02-17\", \"ys\": {\"a/m\": 2}}]");
    testing.load(
        "sundays.json",
        "[{\"x\": \"2025-02-16 00:00:00\", \"ys\": {\"a/m\": 3}},"
            + " {\"x\": \"2025-02-23 00:00:00\", \"ys\": {\"a/m\": 4}}]");
    testing.load(
        "months.json",
        "[{\"x\": \"2024-01-01\", \"ys\": {\"a/m\": 5}}, {\"x\": \"2024-02-01\", \"ys\": {\"a/m\": 6}}]");
    assertThat(testing.rows(ALL))
        .containsExactly(
            "a/m month 2024-01-01 31 5 openrouter-weekly",
            "a/m month 2024-02-01 29 6 openrouter-weekly",
            "a/m rolling 2025-02-16 7 3 openrouter-weekly",
            "a/m rolling 2025-02-23 7 4 openrouter-weekly",
            "a/m day 2026-02-16 1 1 openrouter-weekly",
            "a/m day 2026-02-17 1 2 openrouter-weekly");
  }

  @Test
  void charts_of_something_else_are_refused() {
    TidemarkException authors =
        refusal("market.json", "[{\"x\": \"2026-02-16\", \"ys\": {\"google\": 5, \"Others\": 1}}]");
    assertThat(authors.code()).isEqualTo(ErrorCode.UNKNOWN_FORMAT);
    assertThat(authors.detail())
        .contains("by its lines ('google') it isn't one of the tokens of models");
    TidemarkException images =
        refusal("images.json", "[{\"x\": \"2026-02-16\", \"ys\": {\"google/imagen\": 5}}]");
    assertThat(images.detail()).contains("by its name ('image')");
  }

  @Test
  void seven_days_by_model_and_variant() {
    LoadReport report =
        testing.load(
            "models.json",
            "{\"data\": ["
                + ranked("a/m", "standard", "2026-07-11")
                + ","
                + ranked("a/m", "free", "2026-07-08")
                + "]}");
    assertThat(report.connector()).isEqualTo("openrouter-rankings-page-json");
    assertThat(testing.rows(ALL))
        .containsExactly(
            "a/m rolling 2026-07-05 7 42 openrouter-rolling",
            "a/m:free rolling 2026-07-05 7 42 openrouter-rolling");
    assertThat(
            testing.rows(
                "select distinct prompt_tokens, completion_tokens, reasoning_tokens, requests"
                    + " from star.fact_usage"))
        .containsExactly("40 2 1 7");
  }

  @Test
  void a_day_and_thirty_days_are_told_by_the_name_or_the_dates() {
    testing.load("rankings_view=day.json", "[" + ranked("a/day", "standard", "2026-07-11") + "]");
    testing.load(
        "models.json",
        "["
            + ranked("a/month", "standard", "2026-07-10")
            + ","
            + ranked("b/month", "standard", "2026-06-20")
            + "]");
    testing.load(
        "many.json",
        IntStream.range(0, 100)
            .mapToObj(i -> ranked("c/m" + i, "standard", "2026-05-01"))
            .collect(Collectors.joining(",", "[", "]")));
    assertThat(
            testing.rows(
                "select vendor, period_kind, period_start, period_days, count(*)"
                    + " from usage_observations group by all order by all"))
        .containsExactly(
            "a day 2026-07-11 1 1",
            "a rolling 2026-06-11 30 1",
            "b rolling 2026-06-11 30 1",
            "c day 2026-05-01 1 100");
    assertThat(refusal("few.json", "[" + ranked("a/m", "standard", "2026-07-11") + "]").detail())
        .contains("Put day, week or month into the file's name");
  }

  @Test
  void records_in_a_service_s_answer() {
    testing.load(
        "answer.json",
        "{\"code\": 0, \"result\": {\"list\": [{\"week\": \"2026-W08\", \"model\": \"a/m\","
            + " \"tokens\": 5}]}}");
    assertThat(testing.rows("select model, week, tokens from usage_weekly"))
        .containsExactly("a/m 2026-W08 5");
  }
}
