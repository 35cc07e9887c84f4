package tidemark.deploy.trino;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tidemark.api.queries.SavedQueries;
import tidemark.api.queries.SavedQuery;
import tidemark.sql.Question;
import tidemark.tpc.Suite;
import tidemark.tpc.Text;

/**
 * What Trino answers over published tables is what DuckDB answers over the home, row for row, or
 * the door refuses to ask.
 */
@Tag("trino")
final class PublishedTablesIT {
  private static final SavedQueries QUERIES = SavedQueries.of(Path.of("home", "queries"));
  private static final double SCALE = 0.01;
  private static final long ROW_COUNT_MAX = 1_000_000;

  private static TrinoCluster cluster;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    cluster = TrinoCluster.start(1, "shop", "tpch", "tpcds");
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void the_saved_queries_answer_alike() throws IOException, SQLException {
    Map<String, Question> questions = new LinkedHashMap<>();
    for (SavedQuery query : QUERIES.all()) {
      List<String> examples = new ArrayList<>(query.examples());
      if (examples.isEmpty()) {
        examples.add("");
      }
      for (String example : examples) {
        questions.put(query.name() + "?" + example, QUERIES.bind(query, values(example)));
      }
    }
    try (PublishedHome home = PublishedHome.ofHistory(cluster, folder)) {
      Comparison compared = Comparison.of(home, questions);

      assertThat(compared.different()).isEmpty();
      assertThat(compared.refused()).isEmpty();
      assertThat(compared.same()).hasSizeGreaterThanOrEqualTo(QUERIES.all().size());
    }
  }

  private static Map<String, String> values(String example) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : example.isEmpty() ? new String[0] : example.split("&", -1)) {
      values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    return values;
  }

  @Test
  void the_corpus_answers_alike_or_is_refused() throws IOException, SQLException {
    try (PublishedHome home = PublishedHome.of(cluster, folder, "shop", Corpus::fill)) {
      Map<String, Comparison> compared = new LinkedHashMap<>();
      for (String topic : Corpus.TOPICS) {
        compared.put(topic, Comparison.of(home, Corpus.questions(topic)));
      }

      String document = Files.readString(Path.of("..", "docs", "trino-sql.md"));
      compared.forEach(
          (topic, comparison) -> {
            int same = comparison.same().size();
            int refused = comparison.refused().size();
            assertThat(comparison.different()).as(topic).isEmpty();
            assertThat(document)
                .as("docs/trino-sql.md")
                .contains(
                    "| corpus: %s | %d | %d | %d |"
                        .formatted(topic, same + refused, same, refused));
          });
    }
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  void the_benchmarks_answer_alike(Suite suite) throws IOException, SQLException {
    String catalog = "tpc" + suite.name().toLowerCase(Locale.ROOT);
    Map<String, Question> questions = new LinkedHashMap<>();
    for (Text text : suite.texts()) {
      questions.put(text.name(), Question.of(text.sql()));
    }
    try (PublishedHome home =
        PublishedHome.of(
            cluster, folder, catalog, connection -> suite.fill(connection, SCALE, ROW_COUNT_MAX))) {
      Comparison compared = Comparison.of(home, questions);

      assertThat(compared.different()).isEmpty();
      assertThat(compared.refused()).isEmpty();
      assertThat(compared.same()).hasSize(suite.texts().size());
    }
  }
}
