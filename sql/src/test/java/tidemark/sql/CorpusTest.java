package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.SqlScript;

/** Each statement of the corpus on both ways beside the engine asked directly. */
class CorpusTest {
  static final List<String> TOPICS =
      List.of(
          "aggregates",
          "ctes",
          "dates",
          "filters",
          "joins",
          "numbers",
          "ordering",
          "projections",
          "setops",
          "star",
          "strings",
          "subqueries",
          "windows");
  private static final String TYPED_ONLY = "typed: ";

  private static TestingDoor house;

  @BeforeAll
  static void open() {
    house = TestingDoor.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static Stream<String> lines() {
    return TOPICS.stream().flatMap(CorpusTest::lines);
  }

  private static Stream<String> lines(String topic) {
    return SqlScript.read(CorpusTest.class, "corpus/" + topic + ".sql")
        .text()
        .lines()
        .filter(line -> !line.isBlank());
  }

  static Stream<String> all() {
    return TOPICS.stream().flatMap(CorpusTest::of);
  }

  /** The statements of one topic. */
  static Stream<String> of(String topic) {
    return lines(topic)
        .map(line -> line.startsWith(TYPED_ONLY) ? line.substring(TYPED_ONLY.length()) : line);
  }

  static Stream<String> plannable() {
    return lines().filter(line -> !line.startsWith(TYPED_ONLY));
  }

  static Stream<String> unplannable() {
    return lines()
        .filter(line -> line.startsWith(TYPED_ONLY))
        .map(line -> line.substring(TYPED_ONLY.length()));
  }

  private static void requireSame(String sql, Way way) throws SQLException {
    Table direct = house.askEngine(TestingDoor.shop(sql));
    Table answered = house.ask(TestingDoor.shop(sql).withWay(way));

    assertThat(answered.columns()).as(sql).isEqualTo(direct.columns());
    boolean ordered = sql.toLowerCase(Locale.ROOT).matches(".*order by[^)]*");
    assertThat(ordered ? answered.inOrder() : answered.sorted())
        .as(sql)
        .isEqualTo(ordered ? direct.inOrder() : direct.sorted());
  }

  @ParameterizedTest
  @MethodSource("all")
  void typed_equals_the_engine(String sql) throws SQLException {
    requireSame(sql, Way.TYPED);
  }

  @ParameterizedTest
  @MethodSource("all")
  void the_columns_promised_are_those_delivered(String sql) {
    Question question = TestingDoor.shop(sql);

    assertThat(house.door().check(question).columns()).isEqualTo(house.ask(question).columns());
  }

  @ParameterizedTest
  @MethodSource("plannable")
  void planned_equals_the_engine(String sql) throws SQLException {
    requireSame(sql, Way.PLANNED);
  }

  @ParameterizedTest
  @MethodSource("unplannable")
  void what_is_not_on_the_proven_list_is_refused_with_the_construct_named(String sql) {
    TidemarkException failure =
        catchThrowableOfType(
            TidemarkException.class, () -> house.ask(TestingDoor.shop(sql).withWay(Way.PLANNED)));

    assertThat(failure).as(sql).isNotNull();
    assertThat(failure.code()).as(sql).isEqualTo(ErrorCode.NOT_PLANNABLE);
    assertThat(failure.detail()).contains("The planner has no word for");
  }

  @Test
  void the_corpus_is_large_and_most_of_it_is_planned() {
    assertThat(all().count()).isGreaterThanOrEqualTo(350);
    assertThat(plannable().count()).isGreaterThanOrEqualTo(300);
  }
}
