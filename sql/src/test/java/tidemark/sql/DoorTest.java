package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

class DoorTest {
  private static final String ENDLESS =
      "select count(*) from range(100000000) a(x), range(1000000) b(y) where (a.x * b.y) % 7 = 8";

  private static TestingDoor house;

  @BeforeAll
  static void open() {
    house = TestingDoor.open(new Limits(Duration.ofSeconds(60), 100, 1_000_000, 2));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static TidemarkException failure(Question question) {
    return catchThrowableOfType(TidemarkException.class, () -> house.ask(question));
  }

  @Test
  void a_statement_answers_with_the_engines_labels_and_types() {
    Table table =
        house.ask(
            Question.of(
                "select alpha2 as country, count(*) from dim_country where country_key <= 0 group by 1 order by 1"));

    assertThat(table.columns())
        .containsExactly(new Column("country", "VARCHAR"), new Column("count_star()", "BIGINT"));
    assertThat(table.inOrder()).containsExactly("[null, 2]");
  }

  @Test
  void every_type_keeps_its_value() {
    Table table = house.ask(TestingDoor.shop("select * from types where id = 1"));
    List<Object> row = table.first();

    assertThat(row.get(4)).isEqualTo(new BigInteger("170141183460469231731687303715884105727"));
    assertThat(row.get(5)).isEqualTo(new BigInteger("18446744073709551615"));
    assertThat(row.get(8)).isEqualTo(new BigDecimal("12.345"));
    assertThat(row.get(10)).isEqualTo(LocalDate.of(2026, 2, 16));
    assertThat(row.get(11)).isEqualTo(LocalDateTime.of(2026, 2, 16, 9, 30, 0, 123_456_000));
    assertThat(row.get(14)).isEqualTo("3 days");
    assertThat(row.get(16)).isEqualTo("bytes [97, 98]");
    assertThat(row.get(17)).isEqualTo(Arrays.asList(1, null, 3));
    assertThat(row.get(18)).isEqualTo(Map.of("a", 1, "b", "x"));
    assertThat(row.get(19)).isEqualTo(Map.of("k", 1));
    assertThat(row.get(20)).isEqualTo("mid");
    assertThat(row.get(21)).isEqualTo("{\"a\":[1,2]}");
  }

  @Test
  void the_engines_infinities_have_a_name_and_not_a_date() {
    Table table =
        house.ask(Question.of("select date 'infinity', timestamp '-infinity', '-infinity'::date"));

    assertThat(table.first()).containsExactly("infinity", "-infinity", "-infinity");
  }

  @Test
  void positional_parameters_bind_in_order() {
    Question question = Question.of("select ? || '-' || $2, $1, ?");

    assertThat(house.ask(question.withPositional(List.of("a", "b"))).first())
        .containsExactly("a-b", "a", "b");
  }

  @Test
  void named_parameters_bind_with_dollar_and_colon_and_none_hides_in_text_or_cast() {
    Question question =
        Question.of(
            "select :low::integer + $high, ':low' as \":low\", [1, 2, 3][1:2], {'a': :low} -- :nothing\n, 1::bigint");

    assertThat(house.ask(question.withNamed(Map.of("low", 1L, "high", 2L))).first().subList(0, 3))
        .isEqualTo(List.of(3L, ":low", List.of(1, 2)));
  }

  @Test
  void named_and_positional_parameters_mix() {
    Question question =
        Question.of("select $name, ?").withPositional(List.of(1L)).withNamed(Map.of("name", "x"));

    assertThat(house.ask(question).first()).containsExactly("x", 1L);
  }

  @Test
  void values_bind_with_their_types() {
    Map<String, Object> values = new HashMap<>();
    values.put("text", "it's");
    values.put("number", 1L);
    values.put("price", new BigDecimal("1.50"));
    values.put("yes", true);
    values.put("day", LocalDate.of(2026, 1, 2));
    values.put("moment", LocalDateTime.of(2026, 1, 2, 3, 4, 5));
    values.put("nothing", null);
    values.put("several", List.of("a", "b"));
    Question question =
        Question.of("select $text, $number, $price, $yes, $day, $moment, $nothing, 'b' in $several")
            .withNamed(values);

    Table table = house.ask(question);

    assertThat(table.first())
        .containsExactly(
            "it's",
            1L,
            new BigDecimal("1.50"),
            true,
            LocalDate.of(2026, 1, 2),
            LocalDateTime.of(2026, 1, 2, 3, 4, 5),
            null,
            true);
  }

  @Test
  void a_missing_parameter_and_one_too_many_are_named() {
    assertThat(failure(Question.of("select $week")))
        .extracting(TidemarkException::code)
        .isEqualTo(ErrorCode.MISSING_PARAMETER);
    assertThat(failure(Question.of("select $week").withNamed(Map.of("week", 1, "wek", 2))))
        .hasMessageContaining("Did you mean 'week'")
        .extracting(TidemarkException::code)
        .isEqualTo(ErrorCode.UNKNOWN_PARAMETER);
    assertThat(failure(Question.of("select ?").withPositional(List.of(1, 2))))
        .extracting(TidemarkException::code)
        .isEqualTo(ErrorCode.UNKNOWN_PARAMETER);
  }

  @Test
  void rows_beyond_the_limit_are_left_out_and_said_to_be() {
    try (Rows rows =
        house
            .door()
            .run(
                Question.of("select * from range(1000)")
                    .within(OptionalLong.of(3), Optional.empty()))) {
      while (rows.next()) {
        assertThat(rows.value(0)).isInstanceOf(Long.class);
      }
      assertThat(rows.statistics().rowCount()).isEqualTo(3);
      assertThat(rows.statistics().truncated()).isTrue();
    }
    try (Rows rows =
        house
            .door()
            .run(
                Question.of("select * from range(3)")
                    .within(OptionalLong.of(3), Optional.empty()))) {
      while (rows.next()) {
        assertThat(rows.value(0)).isInstanceOf(Long.class);
      }
      assertThat(rows.statistics().truncated()).isFalse();
    }
  }

  @Test
  void a_statement_over_its_time_is_stopped() {
    long start = System.nanoTime();
    TidemarkException failure =
        failure(
            Question.of(ENDLESS).within(OptionalLong.empty(), Optional.of(Duration.ofMillis(300))));

    assertThat(failure.code()).isEqualTo(ErrorCode.TIME_LIMIT);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    assertThat(house.ask(Question.of("select 1")).first()).containsExactly(1);
  }

  @Test
  void a_statement_that_waits_for_its_turn_too_long_is_told_so() {
    try (Rows one = house.door().run(Question.of("select 1"));
        Rows two = house.door().run(Question.of("select 2"))) {
      TidemarkException failure =
          failure(
              Question.of("select 3")
                  .within(OptionalLong.empty(), Optional.of(Duration.ofMillis(50))));

      assertThat(failure.code()).isEqualTo(ErrorCode.TOO_BUSY);
      assertThat(one.next()).isEqualTo(two.next());
    }
  }

  @Test
  void cancelling_from_another_thread_stops_the_reader() throws InterruptedException {
    Rows rows =
        house
            .door()
            .run(
                Question.of("select x from range(100000000000) t(x)")
                    .within(OptionalLong.of(Long.MAX_VALUE), Optional.empty()));
    CountDownLatch reading = new CountDownLatch(1);
    AtomicReference<Throwable> seen = new AtomicReference<>();
    Thread reader =
        new Thread(
            () -> {
              try (rows) {
                while (rows.next()) {
                  reading.countDown();
                }
              } catch (TidemarkException e) {
                seen.set(e);
              }
            });
    reader.start();
    reading.await();
    rows.cancel();
    reader.join(20_000);

    assertThat(seen.get()).isInstanceOf(TidemarkException.class);
    assertThat(((TidemarkException) seen.get()).code()).isEqualTo(ErrorCode.CANCELLED);
  }

  @Test
  void closing_twice_is_harmless_and_reading_after_it_is_an_error() {
    Rows rows = house.door().run(Question.of("select 1"));
    rows.close();
    rows.close();

    assertThat(catchThrowableOfType(IllegalStateException.class, rows::next))
        .hasMessageContaining("closed");
  }

  @Test
  void rows_tell_the_version_they_come_from_though_a_load_commits_meanwhile() throws Exception {
    long before = house.warehouse().dataVersion();
    try (Rows rows = house.door().run(Question.of("select max(version) from ops.data_version"))) {
      house
          .warehouse()
          .write(
              (connection, version) -> {
                try (Statement statement = connection.createStatement()) {
                  return statement.executeUpdate(
                      "insert into ops.reject(batch_key, file, file_row, column_name, value, reason)"
                          + " values (1, 'f', 2, 'c', 'v', 'why')");
                }
              });
      rows.next();
      assertThat(rows.value(0)).isEqualTo(before);
      assertThat(rows.statistics().dataVersion()).isEqualTo(before);
    }
    try (Rows rows = house.door().run(Question.of("select max(version) from ops.data_version"))) {
      rows.next();
      assertThat(rows.value(0)).isEqualTo(before + 1);
      assertThat(rows.statistics().dataVersion()).isEqualTo(before + 1);
    }
  }

  @Test
  void checking_tells_columns_and_parameters_without_running() {
    Check check =
        house
            .door()
            .check(
                TestingDoor.shop(
                    "select o_orderkey, o_totalprice * 2 as twice from orders where o_custkey = ? and o_orderstatus = $status"));

    assertThat(check.columns())
        .containsExactly(new Column("o_orderkey", "BIGINT"), new Column("twice", "DECIMAL(18,2)"));
    assertThat(check.parameters()).containsExactly("1", "status");
  }

  @Test
  void describe_show_and_summarize_are_statements() {
    assertThat(house.ask(TestingDoor.shop("describe orders")).rows()).hasSize(7);
    assertThat(house.ask(TestingDoor.shop("show tables")).sorted()).contains("[orders]");
    assertThat(house.ask(TestingDoor.shop("summarize select o_custkey from orders;")).rows())
        .hasSize(1);
    assertThat(house.ask(TestingDoor.shop("describe select 1 as one; -- end")).first().get(0))
        .isEqualTo("one");
  }
}
