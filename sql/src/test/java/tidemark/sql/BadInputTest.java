package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** A mistake is told by its place, and by what may have been meant. */
class BadInputTest {
  private static TestingDoor house;

  @BeforeAll
  static void open() {
    house = TestingDoor.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("selec r_name from region", ErrorCode.SYNTAX_ERROR, 1, 1, "SELECT"),
        Arguments.of(
            "select 'ä',\n r_name from region wher 1", ErrorCode.SYNTAX_ERROR, 2, 26, "WHERE"),
        Arguments.of("select *\nfrom regon", ErrorCode.UNKNOWN_TABLE, 2, 6, "region"),
        Arguments.of("select r_nam from region", ErrorCode.UNKNOWN_COLUMN, 1, 8, "r_name"),
        Arguments.of(
            "select 'ä', uper(r_name) from region", ErrorCode.UNKNOWN_FUNCTION, 1, 13, "upper"),
        Arguments.of("select 1;\n  drop table region", ErrorCode.MULTIPLE_STATEMENTS, 2, 3, ""),
        Arguments.of("  drop table region", ErrorCode.STATEMENT_NOT_ALLOWED, 1, 3, ""),
        Arguments.of("select * from read_csv('x')", ErrorCode.FUNCTION_NOT_ALLOWED, 1, 15, ""));
  }

  /** The driver hides the reason of a result that breaks while it streams. */
  @ParameterizedTest
  @MethodSource("brokenValues")
  void a_value_that_cannot_be_computed_is_told_by_its_place(String sql, int column, String said) {
    TidemarkException failure =
        catchThrowableOfType(TidemarkException.class, () -> house.ask(TestingDoor.shop(sql)));

    assertThat(failure.code()).as(failure.detail()).isEqualTo(ErrorCode.INVALID_VALUE);
    assertThat(failure.detail()).contains(said);
    assertThat(failure.column().orElse(0)).as(failure.detail()).isEqualTo(column);
  }

  static Stream<Arguments> brokenValues() {
    return Stream.of(
        Arguments.of("select cast('x' as integer)", 8, "'x'"),
        Arguments.of("select count(*) from region where r_regionkey = 'abc'", 49, "'abc'"),
        Arguments.of(
            "select cast(case when i = 300000 then 'late' else '1' end as integer)"
                + " from range(400000) t(i)",
            8,
            "'late'"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void its_place_and_the_nearest_name_are_told(
      String sql, ErrorCode code, int line, int column, String nearest) {
    TidemarkException failure =
        catchThrowableOfType(TidemarkException.class, () -> house.ask(TestingDoor.shop(sql)));

    assertThat(failure.code()).as(failure.detail()).isEqualTo(code);
    assertThat(List.of(failure.line().orElse(0), failure.column().orElse(0)))
        .as(failure.detail())
        .isEqualTo(List.of(line, column));
    if (!nearest.isEmpty()) {
      assertThat(failure.candidates()).as(failure.detail()).contains(nearest);
    }
  }

  @Test
  void explain_tells_the_way_the_plan_and_the_texts() {
    Table table =
        house.ask(
            TestingDoor.shop("explain select count(*) from region where r_regionkey > $least"));

    assertThat(table.rows().stream().map(row -> row.get(0)))
        .containsExactly(
            "way", "reason", "logical plan", "planned statement", "statement", "engine plan");
    assertThat(table.first().get(1)).isEqualTo("typed");
    assertThat(String.valueOf(table.rows().get(2).get(1))).contains("LogicalAggregate");
  }

  @Test
  void explain_names_the_construct_that_has_no_plan_and_its_place() {
    Explanation explanation =
        house.door().explain(TestingDoor.shop("select r_name, alias(r_name) from region"));

    assertThat(explanation.way()).isEqualTo(Way.TYPED);
    assertThat(explanation.unplannable())
        .hasValue(
            "the function alias, which depends on more than its arguments (line 1, column 16)");
    assertThat(explanation.plannedStatement()).isEmpty();
  }

  @Test
  void explain_analyze_runs_and_tells_the_engines_timings() {
    Table table = house.ask(TestingDoor.shop("explain analyze select count(*) from region"));

    assertThat(String.valueOf(table.rows().get(table.rows().size() - 1).get(1)))
        .contains("Total Time");
  }
}
