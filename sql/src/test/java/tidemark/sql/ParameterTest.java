package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Values by position and by name, anywhere in a statement, and what only looks like one. */
class ParameterTest {
  private static TestingDoor house;

  @BeforeAll
  static void open() {
    house = TestingDoor.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static Arguments of(
      String sql, List<Object> positional, Map<String, Object> named, String... rows) {
    return Arguments.of(sql, positional, named, List.of(rows));
  }

  static Stream<Arguments> statements() {
    return Stream.of(
        of("select ?1, ?2, ?1", List.of(1, "b"), Map.of(), "[1, b, 1]"),
        of("select $2, $1", List.of(1, "b"), Map.of(), "[b, 1]"),
        of("select $1a, $2 b", List.of(1, 2), Map.of(), "[1, 2]"),
        of("select $week, :WEEK, $Week", List.of(), Map.of("week", 7), "[7, 7, 7]"),
        of("select :größe, ?", List.of(1), Map.of("größe", 2), "[2, 1]"),
        of(
            "select r_name from region order by r_regionkey limit ? offset :skip",
            List.of(2),
            Map.of("skip", 1),
            "[AMERICA]",
            "[ASIA]"),
        of(
            "select r_regionkey from region where r_regionkey in (?, ?, $x) order by 1",
            List.of(0, 1),
            Map.of("x", 2),
            "[0]",
            "[1]",
            "[2]"),
        of(
            "select r_regionkey from region where r_regionkey in ? order by 1",
            List.of(List.of(1, 2)),
            Map.of(),
            "[1]",
            "[2]"),
        of(
            "select ?::integer + cast(? as double), try_cast(:x as integer)",
            List.of("1", "2.5"),
            Map.of("x", "3"),
            "[3.5, 3]"),
        of(
            "select (date '2024-01-01' + interval (?) day)::date, (interval (:n) months)::varchar",
            List.of(3),
            Map.of("n", 2),
            "[2024-01-04, 2 months]"),
        of(
            "select [?, :b, $c], {'a': ?, 'b': :b}, map {'k': ?}",
            List.of(1, 2, 3),
            Map.of("b", 5, "c", 6),
            "[[1, 5, 6], {a=2, b=5}, {k=3}]"),
        of(
            "with q as (select ? as a) select a + :b from q where case when :yes then a > ? end",
            List.of(1, 0),
            Map.of("b", 2, "yes", true),
            "[3]"),
        of("select list_filter([1, 2, 3], lambda x: x > ?)", List.of(1), Map.of(), "[[2, 3]]"),
        of("select * from range(?, :to)", List.of(1), Map.of("to", 3), "[1]", "[2]"),
        of("values (?, :a), (:a, ?)", List.of(1, 2), Map.of("a", 3), "[1, 3]", "[3, 2]"),
        of("select :a+:b, :a-:b,:a", List.of(), Map.of("a", 5, "b", 2), "[7, 3, 5]"),
        of("select -?, @?, not :n", List.of(1, -2), Map.of("n", true), "[-1, 2, false]"),
        of("select x[?:?] from (select [1, 2, 3] x)", List.of(1, 2), Map.of(), "[[1, 2]]"),
        of("select $select, :from", List.of(), Map.of("select", 1, "from", 2), "[1, 2]"),
        of("select a: ?, b: :x", List.of(1), Map.of("x", 2), "[1, 2]"),
        of("select struct_pack(a := ?, b:=:x)", List.of(1), Map.of("x", 2), "[{a=1, b=2}]"),
        of("select columns(?) from region limit 1", List.of("r_r.*"), Map.of(), "[0]"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void values_bind(
      String sql, List<Object> positional, Map<String, Object> named, List<String> rows) {
    Question question = TestingDoor.shop(sql).withPositional(positional).withNamed(named);

    assertThat(house.ask(question).inOrder()).isEqualTo(rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1 -- ? :x $y\n",
        "select 1 -- ?\r",
        "/* ? /* :x */ $y */ select 1",
        "select 1 where '?' <> ':x' and e'\\'?' <> $$ :y $$ and $a$ ? $a$ <> ''",
        "select \"?\" from (select 1 as \"?\")",
        "select {'a':1}.a",
        "select [1, 2][1:1][1]",
        "select 1::integer"
      })
  void what_only_looks_like_one_takes_no_value(String sql) {
    assertThat(house.ask(TestingDoor.shop(sql)).inOrder()).containsExactly("[1]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select $0",
        "select ?0",
        "select $2",
        "select $99999999999999999999999999",
        "select ?99999999999",
        "select :x"
      })
  void what_has_no_value_is_said_to_have_none(String sql) {
    TidemarkException failure =
        catchThrowableOfType(
            TidemarkException.class,
            () -> house.ask(TestingDoor.shop(sql).withPositional(List.of(1))));

    assertThat(failure.code()).as(failure.detail()).isEqualTo(ErrorCode.MISSING_PARAMETER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from query_table(?)",
        "select * from query(?)",
        "select current_setting(?)",
        "select * from histogram_values(?, r_name)",
        "select * from read_text(?)"
      })
  void a_value_is_no_way_around_the_gate(String sql) {
    TidemarkException failure =
        catchThrowableOfType(
            TidemarkException.class,
            () -> house.ask(TestingDoor.shop(sql).withPositional(List.of("pg_settings"))));

    assertThat(failure.code()).as(failure.detail()).isEqualTo(ErrorCode.FUNCTION_NOT_ALLOWED);
  }

  @Test
  void a_null_is_a_value() {
    Question question =
        TestingDoor.shop("select ? is null").withPositional(Collections.singletonList(null));

    assertThat(house.ask(question).inOrder()).containsExactly("[true]");
  }

  static Stream<Arguments> planned() {
    return Stream.of(
        Arguments.of("select x from generate_series(1, $1) g(x) order by x", List.of(2)),
        Arguments.of("select * from (values ($1, $2)) v(p, q)", List.of(1, "x")),
        Arguments.of("select * from unnest([$1, 2]) u(x) order by x", List.of(1)),
        Arguments.of(
            "select r.r_name, i from region r, range($1) t(i) where i = r.r_regionkey order by i",
            List.of(3)),
        Arguments.of(
            "select r_regionkey % $1 as k, count(*) as n from region group by k having n >= $2",
            List.of(2, 3)));
  }

  @ParameterizedTest
  @MethodSource("planned")
  void a_planned_text_takes_values_where_the_typed_one_does(String sql, List<Object> positional) {
    Question question = TestingDoor.shop(sql).withPositional(positional);

    assertThat(house.ask(question.withWay(Way.PLANNED)))
        .isEqualTo(house.ask(question.withWay(Way.TYPED)));
  }

  @Test
  void a_value_that_the_engine_plans_with_is_the_construct_that_cannot_be_planned() {
    Question question =
        TestingDoor.shop("select quantile_cont(r_regionkey, $1) as q from region")
            .withPositional(List.of(0.5))
            .withWay(Way.PLANNED);

    TidemarkException failure =
        catchThrowableOfType(TidemarkException.class, () -> house.ask(question));

    assertThat(failure.code()).isEqualTo(ErrorCode.NOT_PLANNABLE);
    assertThat(failure.detail()).contains("a parameter whose value the engine plans with");
  }
}
