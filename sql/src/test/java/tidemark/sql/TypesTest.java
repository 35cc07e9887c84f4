package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidemark.sql.TypeCases.Case;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Every type of the engine's: read as a value, read nested, bound, promised. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TypesTest {
  private static final String NESTED =
      """
      select [x, null], [[x]], [x, x]::%2$s[2], {'k': x, 'n': null}, map {1: x, 2: null},
        map {1: {'k': [x]}}, union_value(u := x), [union_value(u := {'k': x})], row(x, 1)
      from (select %1$s as x)
      """;

  private TestingDoor door;

  @BeforeAll
  void open() {
    door = TestingDoor.open();
  }

  @AfterAll
  void close() {
    door.close();
  }

  static List<Case> cases() {
    return TypeCases.ALL;
  }

  @Test
  void each_type_of_the_engine_has_a_case() {
    var tested = new TreeSet<String>();
    for (Case each : TypeCases.ALL) {
      tested.add(each.type().replaceAll("\\(.*|.*]", ""));
    }
    var known = new TreeSet<>(tested);
    for (List<Object> row : rows("select distinct logical_type from duckdb_types()")) {
      known.add(String.valueOf(row.get(0)));
    }
    known.removeAll(List.of("LIST", "ARRAY", "STRUCT", "MAP", "UNION", "TUPLE")); // the forms below
    known.remove("NULL");

    assertThat(tested).containsAll(known);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_value_reads_as_the_engine_prints_it(Case each) {
    for (String value : each.values()) {
      List<Object> row =
          rows("select x, x::varchar, x is null from (select " + value + " as x)").get(0);

      assertThat(TypeCases.engineText(row.get(0))).as(value).isEqualTo(row.get(1));
      assertThat(row.get(0) == null).as(value).isEqualTo(row.get(2));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_nested_value_is_the_one_that_stands_alone(Case each) {
    for (String value : each.nestable()) {
      Object alone = rows("select " + value).get(0).get(0);
      List<Object> forms = rows(NESTED.formatted(value, each.type())).get(0);

      assertThat(TypeCases.plain(forms))
          .as(value)
          .isEqualTo(
              TypeCases.plain(
                  TypeCases.listOf(
                      TypeCases.listOf(alone, null),
                      List.of(TypeCases.listOf(alone)),
                      TypeCases.listOf(alone, alone),
                      TypeCases.mapOf("k", alone, "n", null),
                      TypeCases.mapOf(1, alone, 2, null),
                      Map.of(1, Map.of("k", TypeCases.listOf(alone))),
                      alone,
                      TypeCases.listOf(TypeCases.mapOf("k", alone)),
                      TypeCases.mapOf("element1", alone, "element2", 1))));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_value_as_a_key_or_in_a_variant_is_the_one_that_stands_alone(Case each) {
    for (String value : each.nestable()) {
      Object alone = rows("select " + value).get(0).get(0);
      if (alone != null && each.isKey()) {
        assertThat(TypeCases.plain(rows("select map {" + value + ": 1}").get(0).get(0)))
            .as(value)
            .isEqualTo(TypeCases.plain(TypeCases.mapOf(alone, 1)));
      }
      if (each.isVariant()) {
        assertThat(
                TypeCases.plain(
                    rows("select [x::variant, {'k': x}::variant] from (select " + value + " as x)")
                        .get(0)))
            .as(value)
            .isEqualTo(
                TypeCases.plain(List.of(TypeCases.listOf(alone, TypeCases.mapOf("k", alone)))));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_bound_value_finds_itself(Case each) {
    for (String value : each.isBound() ? each.values() : List.<String>of()) {
      List<Object> row = rows("select x, x::varchar from (select " + value + " as x)").get(0);
      Object read = row.get(0);
      Object text = row.get(1);

      assertThat(found(value, read)).as("%s bound as %s", value, read).isEqualTo(true);
      assertThat(found(value, text)).as("%s bound as text %s", value, text).isEqualTo(true);
    }
  }

  private Object found(String value, Object bound) {
    return rows(Question.of(
                "select x is not distinct from ? from (select %s as x)".formatted(value))
            .withPositional(TypeCases.listOf(bound)))
        .get(0)
        .get(0);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_columns_promised_are_those_delivered(Case each) {
    String value = each.values().get(0);
    for (String statement :
        List.of(
            "select %s as x",
            "select [%s] as x",
            "select {'k': %s} as x",
            "select union_value(u := %s) as x",
            "select %s as x where 1 = $1")) {
      Question question =
          Question.of(statement.formatted(value))
              .withPositional(statement.contains("$1") ? List.of(1) : List.of());

      assertThat(door.door().check(question).columns()).as(value).isEqualTo(columns(question));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_columns_promised_for_a_value_are_those_delivered(Case each) {
    for (String value : each.values()) {
      Object read = rows("select " + value).get(0).get(0);
      Question question =
          Question.of("select $1, [$1] as l, 1 as n").withPositional(TypeCases.listOf(read));

      assertThat(door.door().check(question).columns()).as(value).isEqualTo(columns(question));
    }
  }

  @Test
  void without_values_only_what_they_decide_is_unknown() {
    assertThat(
            door.door()
                .check(Question.of("select 1 as a, ? as b, 'x'::enum('x'), $1 + 1"))
                .columns())
        .isEqualTo(
            List.of(
                new Column("a", "INTEGER"),
                new Column("b", "UNKNOWN"),
                new Column("CAST('x' AS enum('x'))", "ENUM"),
                new Column("($1 + 1)", "UNKNOWN")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void one_beyond_is_an_error(Case each) {
    for (String beyond : each.beyond()) {
      assertThatThrownBy(() -> rows("select " + beyond))
          .as(beyond)
          .isInstanceOfSatisfying(
              TidemarkException.class,
              e ->
                  assertThat(e.code())
                      .as(beyond + ": " + e.getMessage())
                      .isIn(ErrorCode.INVALID_VALUE, ErrorCode.TYPE_MISMATCH));
    }
  }

  @Test
  void what_the_driver_cannot_fetch_is_told_with_the_way_around_it() {
    for (String value : List.of("[time '24:00:00']", "{'k': 'infinity'::timestamp_s}")) {
      assertThatThrownBy(() -> rows("select " + value))
          .isInstanceOfSatisfying(
              TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_VALUE))
          .hasMessageContaining("Cast the column to VARCHAR");

      assertThat(rows("select (" + value + ")::varchar")).hasSize(1);
    }
  }

  @Test
  void times_dont_depend_on_the_zone_of_the_machine() {
    String statement =
        "select x, [x], y, [y], {'k': z}, d, [d] from (select timestamp '2026-03-08 02:30:00' as x,"
            + " timestamptz '2026-03-08 05:30:00+00' as y, timestamp '1582-10-10 00:00:00' as z,"
            + " date '2026-11-01' as d)";
    TimeZone usual = TimeZone.getDefault();
    List<Object> expected = rows(statement).get(0);
    try {
      for (String zone : List.of("America/New_York", "Asia/Shanghai", "Europe/Berlin")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        assertThat(rows(statement).get(0)).as(zone).isEqualTo(expected);
      }
    } finally {
      TimeZone.setDefault(usual);
    }
    assertThat(expected.toString())
        .isEqualTo(
            "[2026-03-08T02:30, [2026-03-08T02:30], 2026-03-08T05:30Z, [2026-03-08T05:30Z],"
                + " {k=1582-10-10T00:00}, 2026-11-01, [2026-11-01]]");
  }

  private List<List<Object>> rows(String statement) {
    return rows(Question.of(statement));
  }

  private List<List<Object>> rows(Question question) {
    try (Rows rows = door.door().run(question)) {
      List<List<Object>> all = new ArrayList<>();
      while (rows.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 0; i < rows.columns().size(); i++) {
          row.add(rows.value(i));
        }
        all.add(row);
      }
      return all;
    }
  }

  private List<Column> columns(Question question) {
    try (Rows rows = door.door().run(question)) {
      return rows.columns();
    }
  }
}
