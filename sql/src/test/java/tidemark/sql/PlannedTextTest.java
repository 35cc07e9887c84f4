package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.warehouse.error.TidemarkException;

/** What a plan's text keeps of the author's, beside its meaning. */
class PlannedTextTest {
  private static TestingDoor house;

  @BeforeAll
  static void open() {
    house = TestingDoor.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  /** Rows that nothing else orders come in this order. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "rollup (n_name, n_regionkey) # ((), (n_name), (n_name, n_regionkey))",
        "cube (n_name, n_regionkey) # ((), (n_name), (n_name, n_regionkey), (n_regionkey))",
        "grouping sets ((n_name), (n_name, n_regionkey), ()) # ((n_name), (n_name, n_regionkey), ())"
      })
  void grouping_sets_stay_in_the_order_they_were_given(String groups, String sets) {
    String planned =
        house
            .door()
            .explain(TestingDoor.shop("select count(*) from nation group by " + groups))
            .plannedStatement()
            .orElseThrow();

    assertThat(planned.replace("t1.", "").replace("\"", "")).contains("GROUPING SETS " + sets);
  }

  /** The author has never seen the planned text, so no place in it means anything. */
  @Test
  void a_failure_while_it_runs_names_no_place_of_the_planned_text() {
    Question question = TestingDoor.shop("select cast(n_name as integer) from nation");

    TidemarkException typed = failure(question.withWay(Way.TYPED));
    TidemarkException planned = failure(question.withWay(Way.PLANNED));

    assertThat(typed.line()).hasValue(1);
    assertThat(planned.line()).isEmpty();
    assertThat(planned.detail())
        .isEqualTo(typed.detail().replaceFirst(" \\(line 1, column \\d+\\)", ""));
  }

  private static TidemarkException failure(Question question) {
    return catchThrowableOfType(TidemarkException.class, () -> house.ask(question));
  }
}
