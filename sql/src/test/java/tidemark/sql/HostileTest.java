package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
import tidemark.warehouse.script.SqlScript;

/** What must be refused, with the code it is refused by, and the house stands afterwards. */
class HostileTest {
  private static TestingDoor house;

  @BeforeAll
  static void open() {
    house = TestingDoor.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  static Stream<Arguments> hostile() {
    return SqlScript.read(HostileTest.class, "hostile.txt")
        .text()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" ", 2))
        .map(parts -> Arguments.of(parts[1], ErrorCode.valueOf(parts[0])));
  }

  private static Question quick(String sql) {
    return TestingDoor.shop(sql).within(OptionalLong.of(1_000), Optional.of(Duration.ofSeconds(2)));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void it_is_refused(String sql, ErrorCode code) {
    TidemarkException failure =
        catchThrowableOfType(TidemarkException.class, () -> house.ask(quick(sql)));

    assertThat(failure).as(sql).isNotNull();
    assertThat(failure.code()).as(sql + " -> " + failure.detail()).isEqualTo(code);
    assertThat(house.ask(Question.of("select 1")).first()).containsExactly(1);
  }

  /** What of the two limits it meets first depends on the machine. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select string_agg(i::varchar, ',') from range(300000000) t(i)",
        "select len(list(i)) from range(1000000000) t(i)",
        "select i from range(1000000000) t(i) order by hash(i) limit 1",
        "select count(distinct hash(i)) from range(10000000000) t(i)",
        "select count(*) from range(1000000) a(x), range(1000000) b(y), range(1000000) c(z)",
        "with recursive r as (select 1 as n, 'x' as s union select n + 1, s || s from r) from r",
        "with recursive r(a, b) using key (a) as (select 1, 1 union select a + 1, b from r) from r",
        "select count(*) from range(1000000000) t(i) where regexp_matches(i::varchar, '(1|2)*$')"
      })
  void a_bomb_is_stopped_by_time_or_memory(String sql) {
    Question question =
        TestingDoor.shop(sql).within(OptionalLong.of(1_000), Optional.of(Duration.ofMillis(400)));
    TidemarkException failure =
        catchThrowableOfType(TidemarkException.class, () -> house.ask(question));

    assertThat(failure).as(sql).isNotNull();
    assertThat(failure.code())
        .as(failure.detail())
        .isIn(ErrorCode.TIME_LIMIT, ErrorCode.MEMORY_LIMIT);
    assertThat(house.ask(Question.of("select 1")).first()).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select length(repeat('x', 1000000))",
        "select regexp_matches(repeat('a', 100000), '(a+)+$b')",
        "select count(*) from range(100000000000) limit 0",
        "select length(lpad('x', 1000, 'y'))",
        "select len(range(1000000))",
        "select len(range(5, 1))",
        "select printf('%10d', 1), format('{:>10}', 'x')",
        "select levenshtein(repeat('ab', 3000), repeat('ba', 3000)), editdist3(lower('A'), 'a')",
        "select getvariable('secret')"
      })
  void what_only_looks_large_is_answered(String sql) {
    assertThat(house.ask(quick(sql)).columns()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select levenshtein(repeat('ab', 100000), repeat('ba', 100000))",
        "select 1 from region where editdist3(rpad(r_name, 1000000, 'x'), repeat('y', 1000)) < 3",
        "select damerau_levenshtein(upper(repeat('ab', 10000)), lpad('', 10000, 'b') || 'a')"
      })
  void what_could_not_be_stopped_is_refused_before_it_starts(String sql) {
    TidemarkException failure =
        catchThrowableOfType(TidemarkException.class, () -> house.ask(quick(sql)));

    assertThat(failure.code() + ": " + failure.detail())
        .startsWith("TIME_LIMIT: The function ")
        .contains("compares each character with each");
  }

  @Test
  void the_list_is_long() {
    assertThat(hostile().count()).isGreaterThanOrEqualTo(300);
  }

  static List<Arguments> huge() {
    return List.of(
        Arguments.of("select '" + "x".repeat(1_000_001) + "'", ErrorCode.STATEMENT_TOO_LARGE),
        Arguments.of(
            "select " + "(".repeat(10_000) + "1" + ")".repeat(10_000),
            ErrorCode.STATEMENT_TOO_LARGE),
        Arguments.of(
            "select * from " + "(select * from ".repeat(10_000) + "region" + ")".repeat(10_000),
            ErrorCode.STATEMENT_TOO_LARGE),
        Arguments.of("select 1" + "+1".repeat(10_000), ErrorCode.STATEMENT_TOO_LARGE),
        Arguments.of("select " + "not ".repeat(10_000) + "true", ErrorCode.STATEMENT_TOO_LARGE),
        Arguments.of(
            "select 1 from region" + " join region on true".repeat(10_000),
            ErrorCode.STATEMENT_TOO_LARGE));
  }

  @ParameterizedTest
  @MethodSource("huge")
  void too_large_is_said_to_be(String sql, ErrorCode code) {
    assertThat(catchThrowableOfType(TidemarkException.class, () -> house.ask(quick(sql))).code())
        .isEqualTo(code);
    assertThat(house.ask(Question.of("select 1")).first()).containsExactly(1);
  }

  @Test
  void a_long_list_is_answered() {
    String list = "1,".repeat(5_000) + "2";

    assertThat(house.ask(TestingDoor.shop("select 2 in (" + list + ")")).first())
        .containsExactly(true);
  }
}
