package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tidemark.sql.engine.NameScope;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** What is remembered of a statement holds no longer than what it was derived from. */
class CachesTest {
  private static TestingDoor house;

  @BeforeAll
  static void open() {
    house = TestingDoor.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static void change(String... statements) {
    house
        .warehouse()
        .write(
            (connection, version) -> {
              try (Statement statement = connection.createStatement()) {
                for (String each : statements) {
                  statement.execute(each);
                }
                return 0;
              }
            });
  }

  /** Asks thrice: anew, remembered, and without a transaction. */
  private static Table thrice(Question question) {
    Table first = house.ask(question);
    assertThat(house.ask(question).rows()).isEqualTo(first.rows());
    assertThat(house.ask(question).rows()).isEqualTo(first.rows());
    return first;
  }

  @ParameterizedTest
  @EnumSource
  void rows_of_a_load_are_seen_by_a_statement_asked_before(Way way) {
    change("create or replace table star.note (n integer)");
    Question question = Question.of("select count(*) as n, max(n) as m from note").withWay(way);
    assertThat(thrice(question).first()).containsExactly(0L, null);

    change("insert into star.note values (1), (7)");

    assertThat(thrice(question).first()).containsExactly(2L, 7);
  }

  @ParameterizedTest
  @EnumSource
  void a_view_redefined_changes_columns_types_and_rows(Way way) {
    change("create or replace view market.probe as select 1 as a, 'x' as b");
    Question question = Question.of("select * from probe").withWay(way);
    assertThat(thrice(question).first()).containsExactly(1, "x");
    assertThat(house.door().check(question).columns())
        .containsExactly(new Column("a", "INTEGER"), new Column("b", "VARCHAR"));

    change("create or replace view market.probe as select date '2026-02-16' as c");

    assertThat(house.door().check(question).columns()).containsExactly(new Column("c", "DATE"));
    Table after = thrice(question);
    assertThat(after.columns()).containsExactly(new Column("c", "DATE"));
    assertThat(after.first()).hasToString("[2026-02-16]");
  }

  @ParameterizedTest
  @EnumSource
  void a_table_that_went_is_unknown_and_one_that_came_is_known(Way way) {
    Question question = Question.of("select n from star.guest").withWay(way);
    change("create table star.guest as select 3 as n");
    assertThat(thrice(question).first()).containsExactly(3);

    change("drop table star.guest");
    TidemarkException gone =
        catchThrowableOfType(TidemarkException.class, () -> house.ask(question));
    change("create table star.guest as select 'again' as n");

    assertThat(gone.code()).isEqualTo(ErrorCode.UNKNOWN_TABLE);
    assertThat(thrice(question).first()).containsExactly("again");
    change("drop table star.guest");
  }

  @ParameterizedTest
  @EnumSource
  void one_text_in_two_catalogues_is_two_statements(Way way) {
    change("create or replace view market.orders as select 'mine' as o_orderkey");
    Question question = Question.of("select max(o_orderkey) as k from orders").withWay(way);
    Question inShop = question.in(Optional.of("shop"), Optional.empty());

    assertThat(thrice(question).columns()).containsExactly(new Column("k", "VARCHAR"));
    assertThat(thrice(inShop).columns()).containsExactly(new Column("k", "BIGINT"));
    assertThat(thrice(question).first()).containsExactly("mine");
    change("drop view market.orders");
  }

  @ParameterizedTest
  @EnumSource
  void one_text_with_values_of_two_types_is_two_statements(Way way) {
    Question question = Question.of("select $v as v").withWay(way);

    for (Object value : List.of(7, "seven", 7, 7L, true, "seven")) {
      Table table = thrice(question.withNamed(java.util.Map.of("v", value)));
      assertThat(table.first()).containsExactly(value);
    }
  }

  @Test
  void what_is_remembered_is_bounded_and_the_least_used_goes_first() {
    Remembered<Integer> remembered = new Remembered<>();
    for (int i = 0; i < 3_000; i++) {
      remembered.keep(1, new Remembered.Key("select " + i, NameScope.USUAL, List.of()), i);
    }
    remembered.keep(1, new Remembered.Key("x".repeat(20_001), NameScope.USUAL, List.of()), -1);

    assertThat(remembered.size()).isEqualTo(1_000);
    assertThat(remembered.at(1, new Remembered.Key("select 1999", NameScope.USUAL, List.of())))
        .isEmpty();
    assertThat(remembered.at(1, new Remembered.Key("select 2000", NameScope.USUAL, List.of())))
        .contains(2000);
    assertThat(remembered.at(2, new Remembered.Key("select 2000", NameScope.USUAL, List.of())))
        .isEmpty();
  }
}
