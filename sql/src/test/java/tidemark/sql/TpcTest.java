package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.tpc.Suite;
import tidemark.tpc.Text;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.SqlScript;

/** All of TPC-H and TPC-DS, typed and planned, beside the engine asked directly. */
class TpcTest {
  private static final double SCALE = 0.01;
  private static final long ROW_COUNT_MAX = 100_000;

  private static TestingDoor house;

  @BeforeAll
  static void open() {
    Map<String, TestingDoor.Filling> catalogues = new LinkedHashMap<>();
    for (Suite suite : Suite.values()) {
      catalogues.put(catalog(suite), connection -> suite.fill(connection, SCALE, ROW_COUNT_MAX));
    }
    house = TestingDoor.open(Limits.DEFAULT, catalogues);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String catalog(Suite suite) {
    return "tpc" + suite.name().toLowerCase(Locale.ROOT);
  }

  /** The list of those not planned only shrinks: what is planned now stays planned. */
  @ParameterizedTest
  @CsvSource({"H, 22, 22", "DS, 99, 80"})
  void every_text_answers_both_ways_as_the_engine_does(Suite suite, int textCount, int withRowsMin)
      throws SQLException {
    Set<String> unplanned = new TreeSet<>();
    List<String> wrong = new ArrayList<>();
    int withRows = 0;
    for (Text text : suite.texts()) {
      Question question = Question.of(text.sql()).in(Optional.of(catalog(suite)), Optional.empty());
      Table engine = house.askEngine(question);
      withRows += engine.rows().isEmpty() ? 0 : 1;
      difference(engine, question.withWay(Way.TYPED)).ifPresent(d -> wrong.add(text.name() + d));
      try {
        difference(engine, question.withWay(Way.PLANNED))
            .ifPresent(d -> wrong.add(text.name() + d));
      } catch (TidemarkException e) {
        assertThat(e.code()).as(text.name() + ": " + e).isEqualTo(ErrorCode.NOT_PLANNABLE);
        unplanned.add(text.name());
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(unplanned).isEqualTo(listed(suite));
    assertThat(suite.texts()).hasSize(textCount);
    assertThat(withRows)
        .as("texts that have rows at this scale")
        .isGreaterThanOrEqualTo(withRowsMin);
  }

  private static Set<String> listed(Suite suite) {
    String prefix = suite.name().toLowerCase(Locale.ROOT);
    return SqlScript.read(TpcTest.class, "TpcTest/unplanned.txt")
        .text()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> Arrays.stream(line.trim().split("\\s+")))
        .filter(name -> name.startsWith(prefix))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What differs from the engine's own answer. Rows of one rank may come in any order. */
  private static Optional<String> difference(Table engine, Question question) {
    Table asked = house.ask(question);
    boolean same =
        asked.columns().equals(engine.columns()) && asked.sorted().equals(engine.sorted());
    return same
        ? Optional.empty()
        : Optional.of(
            " "
                + question.way()
                + ": "
                + asked.columns()
                + " "
                + asked.sorted()
                + " beside "
                + engine.columns()
                + " "
                + engine.sorted());
  }
}
