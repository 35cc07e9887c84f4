package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tidemark.tpc.Suite;
import tidemark.tpc.Text;
import tidemark.warehouse.script.SqlScript;

/**
 * Trino's texts beside those in the golden files, a file a topic: the corpus, the saved queries,
 * TPC-H and TPC-DS whole; of the dialect's texts, which constructs are refused and how often. After
 * a change that is meant, {@code -Dtidemark.golden=write} writes the files anew: read the
 * difference, and run the profile that asks Trino itself.
 */
class TrinoTextTest {
  private static final boolean WRITES = "write".equals(System.getProperty("tidemark.golden"));
  private static final Path FOLDER =
      Path.of("src", "test", "resources", "tidemark", "sql", "golden", "trino");
  private static final double SCALE = 0.01;
  private static final int ROW_COUNT_MAX = 1;

  private static TestingDoor house;
  private static TrinoTexts texts;

  @BeforeAll
  static void open() {
    Map<String, TestingDoor.Filling> catalogues = new LinkedHashMap<>();
    for (Suite suite : Suite.values()) {
      catalogues.put(catalog(suite), connection -> suite.fill(connection, SCALE, ROW_COUNT_MAX));
    }
    catalogues.put(
        "shop", connection -> SqlScript.read(TestingDoor.class, "shop.sql").run(connection));
    house = TestingDoor.open(Limits.DEFAULT, catalogues);
    texts = new TrinoTexts(house);
  }

  @AfterAll
  static void close() {
    texts.close();
    house.close();
  }

  private static String catalog(Suite suite) {
    return "tpc" + suite.name().toLowerCase(Locale.ROOT);
  }

  static List<String> topics() {
    return CorpusTest.TOPICS;
  }

  @ParameterizedTest
  @MethodSource("topics")
  void the_corpus_is_written_as_before(String topic) throws IOException {
    Map<String, Question> questions = new LinkedHashMap<>();
    CorpusTest.of(topic).forEach(sql -> questions.put(sql, TestingDoor.shop(sql)));

    requireGolden("corpus_" + topic, questions);
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  void the_benchmarks_are_written_as_before(Suite suite) throws IOException {
    Map<String, Question> questions = new LinkedHashMap<>();
    for (Text text : suite.texts()) {
      questions.put(
          text.name(), Question.of(text.sql()).in(Optional.of(catalog(suite)), Optional.empty()));
    }

    requireGolden(catalog(suite), questions);
  }

  @Test
  void the_saved_queries_are_written_as_before() throws IOException {
    Map<String, Question> questions = new LinkedHashMap<>();
    for (Path file : SavedQueriesPlannedTest.queries()) {
      String text = Files.readString(file);
      questions.put(
          String.valueOf(file.getFileName()),
          Question.of(text).withNamed(SavedQueriesPlannedTest.values(text)));
    }

    requireGolden("saved_queries", questions);
  }

  /** No more is refused than before, and for no other reason. */
  @Test
  void of_the_dialect_as_much_is_written_as_before() throws IOException {
    Map<String, Integer> refused = new TreeMap<>();
    int written = 0;
    try (TestingDoor dialect = DialectTest.openHouse();
        TrinoTexts ofDialect = new TrinoTexts(dialect)) {
      for (DialectTest.Text text : DialectTest.texts()) {
        TrinoTexts.Written said = ofDialect.of(text.question());
        written += said.isWritten() ? 1 : 0;
        if (!said.isWritten()) {
          refused.merge(said.kind(), 1, Integer::sum);
        }
      }
    }
    List<String> lines = new ArrayList<>();
    int count = refused.values().stream().mapToInt(Integer::intValue).sum();
    lines.add(written + " written, " + count + " refused");
    refused.forEach((kind, times) -> lines.add(times + "\t" + kind));

    requireGolden("dialect_refused", String.join("\n", lines) + "\n");
  }

  private static void requireGolden(String name, Map<String, Question> questions)
      throws IOException {
    StringBuilder text = new StringBuilder();
    questions.forEach(
        (title, question) -> {
          TrinoTexts.Written written = texts.of(question);
          text.append("## ").append(title).append('\n');
          text.append(written.isWritten() ? written.text() : "refused: " + written.refusal());
          text.append("\n\n");
        });
    requireGolden(name, text.toString());
  }

  private static void requireGolden(String name, String text) throws IOException {
    Path file = FOLDER.resolve(name + ".txt");
    if (WRITES) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text, StandardCharsets.UTF_8);
    }
    assertThat(text).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
  }
}
