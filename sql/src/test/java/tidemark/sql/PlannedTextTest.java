package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
