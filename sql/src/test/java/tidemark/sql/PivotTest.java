package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.SqlScript;

/** PIVOT without a list: the door finds the values that the engine itself would find. */
class PivotTest {
  private static TestingDoor house;

  @BeforeAll
  static void open() {
    house = TestingDoor.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static Question lab(String sql) {
    return Question.of(sql).in(Optional.of("lab"), Optional.empty());
  }

  private static TidemarkException failure(Question question) {
    return catchThrowableOfType(TidemarkException.class, () -> house.ask(question));
  }

  static Stream<String> pivots() {
    return SqlScript.read(PivotTest.class, "pivots.sql").text().lines();
  }

  @ParameterizedTest
  @MethodSource("pivots")
  void it_equals_the_engine(String sql) throws SQLException {
    Table direct = house.askEngine(lab(sql));
    Table answered = house.ask(lab(sql));

    assertThat(answered.columns()).as(sql).isEqualTo(direct.columns());
    boolean ordered = sql.contains("order by");
    assertThat(ordered ? answered.inOrder() : answered.sorted())
        .as(sql)
        .isEqualTo(ordered ? direct.inOrder() : direct.sorted());
  }

  @Test
  void a_part_of_the_statement_may_be_pivoted_inside_a_later_part() {
    Table table =
        house.ask(
            lab(
                "with q as (select 1 as k), p as (pivot (from sale join q using (k)) on e"
                    + " using count(*) group by b) from p"));

    assertThat(table.columns())
        .containsExactly(new Column("b", "BOOLEAN"), new Column("mid", "BIGINT"));
    assertThat(table.sorted()).containsExactly("[true, 1]");
  }

  @Test
  void parameters_may_decide_the_values() {
    String sql =
        "pivot (from sale where k < $high and y >= ?) on k * :factor using count(*)"
            + " group by b order by b limit :rows";
    Question question =
        lab(sql).withNamed(Map.of("high", 5, "factor", 3, "rows", 1)).withPositional(List.of(2024));

    Table table = house.ask(question);

    assertThat(table.columns())
        .containsExactly(new Column("b", "BOOLEAN"), new Column("6", "BIGINT"));
    assertThat(table.inOrder()).containsExactly("[false, 2]");
  }

  @Test
  void a_value_that_came_with_a_load_is_a_column_at_once() {
    Question question =
        Question.of("pivot ops.reject on reason using count(*) group by file order by file");
    List<Column> before = house.ask(question).columns();

    house
        .warehouse()
        .write(
            (connection, version) -> {
              try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(
                    "insert into ops.reject(batch_key, file, file_row, column_name, value, reason)"
                        + " values (1, 'f', 2, 'c', 'v', 'new reason')");
              }
            });

    assertThat(before).doesNotContain(new Column("new reason", "BIGINT"));
    assertThat(house.ask(question).columns()).contains(new Column("new reason", "BIGINT"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " # ",
      quoteCharacter = '~',
      value = {
        "pivot nope on k using count(*) # UNKNOWN_TABLE # 7",
        "pivot sale on nope using count(*) # UNKNOWN_COLUMN # 0",
        "pivot sale on k > 1 using nope(*) # UNKNOWN_FUNCTION # 27",
        "pivot sale on k > 1, k in (select max(k) from nope) using count(*) # UNKNOWN_TABLE # 22",
        "pivot sale on k in (select 1, 2) using count(*) # INVALID_STATEMENT # 0",
        "pivot sale on k in (select) using count(*) # SYNTAX_ERROR # 1",
        "pivot sale on s.upper() using count(*) # SYNTAX_ERROR # 15",
        "pivot sale on k using count(*) using count(*) # SYNTAX_ERROR # 32",
        "pivot sale on k || current_setting('threads') using count(*) # FUNCTION_NOT_ALLOWED # 20",
        "pivot sale on k in (from duckdb_settings() select name) using count(*) # FUNCTION_NOT_ALLOWED # 15",
        "pivot pg_settings on name using count(*) # UNKNOWN_TABLE # 7",
        "pivot 'x.csv' on a using count(*) # FUNCTION_NOT_ALLOWED # 7",
        "with pg_settings as (from pg_settings) pivot pg_settings on name # UNKNOWN_TABLE # 27",
        "pivot sale on k using sum(nextval('seq')) # FUNCTION_NOT_ALLOWED # 27",
        "pivot sale on k in (delete from sale returning k) using count(*) # SYNTAX_ERROR # 28",
        "pivot sale on k using count(*); select 1 # MULTIPLE_STATEMENTS # 33",
        "from query('pivot sale on k using count(*)') # FUNCTION_NOT_ALLOWED # 6"
      })
  void what_is_wrong_is_told_by_its_place(String sql, ErrorCode code, int column) {
    TidemarkException failure = failure(lab(sql));

    assertThat(failure).as(sql).isNotNull();
    assertThat(failure.code()).as(failure.detail()).isEqualTo(code);
    assertThat(failure.column().orElse(0)).as(failure.detail()).isEqualTo(column);
  }

  @Test
  void explaining_shows_the_statement_with_the_values() {
    Explanation explanation =
        house.door().explain(lab("pivot sale on b using count(*) group by y"));

    assertThat(explanation.statement())
        .isEqualTo("pivot sale on b in ('false', 'true') using count(*) group by y");
    assertThat(explanation.plannedStatement()).isPresent();
    assertThat(house.ask(lab("explain pivot sale on b using count(*)")).first().get(0))
        .isEqualTo("way");
  }

  @Test
  void checking_promises_the_columns_that_come() {
    Question question = lab("pivot sale on y using count(*) group by b");

    assertThat(house.door().check(question).columns()).isEqualTo(house.ask(question).columns());
  }
}
