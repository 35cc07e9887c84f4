package tidemark.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidemark.api.queries.SavedQueries;
import tidemark.api.queries.SavedQuery;
import tidemark.ingest.LoadReport;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.Loader;
import tidemark.ingest.Progress;
import tidemark.sql.Door;
import tidemark.sql.Limits;
import tidemark.sql.Question;
import tidemark.sql.Rows;
import tidemark.sql.Way;
import tidemark.warehouse.Home;
import tidemark.warehouse.Warehouse;

/** What ships loads whole, and the saved queries answer the note's questions from it. */
class BundledHistoryTest {
  private static final SavedQueries QUERIES = SavedQueries.of(Path.of("home", "queries"));

  @TempDir static Path folder;

  private static Warehouse warehouse;
  private static Door door;
  private static final List<LoadReport> LOADS = new ArrayList<>();

  @BeforeAll
  static void load() throws IOException {
    warehouse = Warehouse.open(new Home(folder), List.of());
    try (Loader loader = Loader.open(warehouse, Clock.systemUTC());
        Stream<Path> files = Files.list(Path.of("home", "history"))) {
      for (Path file : files.filter(f -> !f.toString().endsWith(".md")).sorted().toList()) {
        LOADS.add(loader.load(LoadRequest.of(file), Progress.SILENT));
      }
    }
    door = Door.open(warehouse, Limits.DEFAULT);
  }

  @AfterAll
  static void close() {
    door.close();
    warehouse.close();
  }

  @Test
  void every_file_loads_without_a_refused_row() {
    assertThat(LOADS).hasSize(8).allSatisfy(load -> assertThat(load.rowsRejected()).isZero());
    assertThat(LOADS.stream().mapToLong(LoadReport::rowsRead).sum())
        .isEqualTo(1073 + 30 + 580 + 432 + 153 + 754 + 467 + 6);
  }

  @Test
  void the_weeks_are_those_of_the_chart_as_last_read() {
    assertThat(ask(Question.of("select count(distinct week), count(*) from usage_weekly")))
        .isEqualTo(List.of(List.of(58L, 580L)));
    assertThat(
            ask(
                Question.of(
                    "select round(sum(tokens) / 1e12, 1) from usage where week = '2026-W28'")))
        .as("trillions of the week that was revised from 48.2 to 52.6")
        .isEqualTo(List.of(List.of(52.6)));
  }

  @Test
  void each_figure_is_credited_to_its_source() {
    assertThat(ask(Question.of("select distinct source from freshness order by all")))
        .isEqualTo(
            Stream.of(
                    "eastmoney",
                    "feeds",
                    "note",
                    "openrouter-catalogue",
                    "openrouter-daily",
                    "openrouter-rolling",
                    "openrouter-weekly")
                .map(List::of)
                .toList());
  }

  @Test
  void no_rule_of_the_star_is_broken() {
    assertThat(ask(Question.of("select * from ops.integrity where breaches > 0"))).isEmpty();
  }

  @Test
  void chinese_models_first_pass_us_models_in_the_week_of_2026_02_09() {
    assertThat(saved("country-crossover", Map.of("country", "CN", "rival", "US"), Way.AUTO))
        .isEqualTo(List.of(List.of("2026-W07", 4_119_001_453_500L, 2_933_113_147_344L)));
  }

  @Test
  void they_hold_four_of_the_top_five_places_a_week_later() {
    List<List<@Nullable Object>> rows =
        saved("top5-country-share", Map.of("country", "CN", "week", "2026-W08"), Way.AUTO);

    assertThat(rows.get(0).subList(0, 3)).isEqualTo(List.of("2026-W08", "CN", 4));
    assertThat((Double) rows.get(0).get(3)).isBetween(0.857195, 0.857197);
  }

  @Test
  void the_note_s_three_claims_are_borne_out() {
    int verdict =
        QUERIES.get("claims-check").columns().stream()
            .map(SavedQuery.ResultColumn::name)
            .toList()
            .indexOf("verdict");

    assertThat(saved("claims-check", Map.of(), Way.AUTO))
        .hasSize(3)
        .allSatisfy(row -> assertThat(row.get(verdict)).isEqualTo("supported"));
  }

  static Stream<String> names() {
    return QUERIES.all().stream().map(SavedQuery::name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_saved_query_answers_alike_on_both_ways(String name) {
    Map<String, String> values = example(QUERIES.get(name));

    List<List<@Nullable Object>> typed = saved(name, values, Way.TYPED);

    assertThat(typed).isNotEmpty();
    assertThat(saved(name, values, Way.PLANNED)).isEqualTo(typed);
  }

  @Test
  void a_text_stands_for_a_date_on_both_ways() {
    Question question =
        Question.of("select count(*) from reports where published_on >= :since")
            .withNamed(Map.of("since", "2026-01-01"));

    assertThat(ask(question.withWay(Way.PLANNED))).isEqualTo(ask(question.withWay(Way.TYPED)));
  }

  private static Map<String, String> example(SavedQuery query) {
    Map<String, String> values = new HashMap<>();
    for (String pair :
        query.examples().isEmpty() ? new String[0] : query.examples().get(0).split("&")) {
      values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    return values;
  }

  private static List<List<@Nullable Object>> saved(
      String name, Map<String, String> values, Way way) {
    return ask(QUERIES.bind(QUERIES.get(name), values).withWay(way));
  }

  private static List<List<@Nullable Object>> ask(Question question) {
    try (Rows rows = door.run(question)) {
      List<List<@Nullable Object>> all = new ArrayList<>();
      while (rows.next()) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 0; i < rows.columns().size(); i++) {
          row.add(rounded(rows.value(i)));
        }
        all.add(row);
      }
      return all;
    }
  }

  /** Sums of doubles differ in their last digits with the order of threads. */
  private static @Nullable Object rounded(@Nullable Object value) {
    return value instanceof Double number && Double.isFinite(number)
        ? (Object) new BigDecimal(number).round(new MathContext(12)).doubleValue()
        : value;
  }
}
