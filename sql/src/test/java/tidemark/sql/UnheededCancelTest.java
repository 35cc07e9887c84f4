package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * The caller of a cancelled statement has the answer soon, whatever the engine still does. What is
 * asked here are single steps of seconds, which the engine doesn't leave.
 */
@Tag("alone")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnheededCancelTest {
  private static final Question ONE = Question.of("select 1 as one");
  private static final long RUNNING_MILLIS = 300;
  private static final Duration ENOUGH = Duration.ofMinutes(3);

  /** What 200 ms may become where others work on the same cores. */
  private static final long ANSWER_MILLIS_MAX = 1_000;

  /** One value, compared with itself, character by character. */
  private static final String UNSTOPPABLE =
      "select levenshtein(t, t || 'x') from (select string_agg(hash(n)::varchar, '') as t from"
          + " range(%d) r(n))";

  private static final String SECONDS = UNSTOPPABLE.formatted(1_200);

  private TestingDoor house;
  private ExecutorService threads;

  @BeforeEach
  void open() {
    house = TestingDoor.open();
    threads = Executors.newCachedThreadPool();
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    house.close();
  }

  /** A statement that runs. */
  private record Asked(Future<TidemarkException> end, RunningStatement running) {}

  private Asked ask(String sql) throws Exception {
    CompletableFuture<RunningStatement> running = new CompletableFuture<>();
    Question question = Question.of(sql).within(OptionalLong.of(Long.MAX_VALUE), Optional.empty());
    Future<TidemarkException> end = threads.submit(() -> failure(question, running));
    RunningStatement begun = running.get(ENOUGH.toSeconds(), TimeUnit.SECONDS);
    try {
      end.get(RUNNING_MILLIS, TimeUnit.MILLISECONDS);
      throw new AssertionError("over too soon: " + sql);
    } catch (TimeoutException e) {
      return new Asked(end, begun);
    }
  }

  private TidemarkException failure(Question question, CompletableFuture<RunningStatement> stop) {
    return catchThrowableOfType(
        TidemarkException.class,
        () -> {
          try (Rows rows = house.door().run(question, stop::complete)) {
            while (rows.next()) {
              assertThat(rows.columns()).isNotEmpty();
            }
          }
        });
  }

  private ErrorCode cancelled(Asked asked) throws Exception {
    asked.running().cancel();
    return asked.end().get(ENOUGH.toSeconds(), TimeUnit.SECONDS).code();
  }

  private void awaitEnds() {
    await().atMost(ENOUGH).until(() -> house.door().leftCount() == 0);
  }

  @Test
  void its_caller_goes_while_the_engine_works_on() throws Exception {
    Asked asked = ask(SECONDS);

    assertThat(cancelled(asked)).isEqualTo(ErrorCode.CANCELLED);

    assertThat(house.door().leftCount()).as("the engine is still in it").isEqualTo(1);
    assertThat(house.door().openSessionCount()).isZero();
    assertThat(house.ask(ONE).first()).as("beside it").containsExactly(1);
    awaitEnds();
    assertThat(house.ask(ONE).first()).as("after it").containsExactly(1);
  }

  @Test
  void one_over_its_time_has_that_answer_likewise() {
    Question question =
        Question.of(SECONDS)
            .within(OptionalLong.of(Long.MAX_VALUE), Optional.of(Duration.ofMillis(400)));

    TidemarkException told = failure(question, new CompletableFuture<>());

    assertThat(told.code()).isEqualTo(ErrorCode.TIME_LIMIT);
    assertThat(told.detail()).contains("longer than 400 ms");
    assertThat(house.door().leftCount()).isEqualTo(1);
    awaitEnds();
  }

  @Test
  void what_the_engine_computes_while_it_prepares_is_left_too() {
    Question question =
        Question.of("select len(list_distinct(range(2500000)))")
            .within(OptionalLong.empty(), Optional.of(Duration.ofMillis(400)));

    TidemarkException told =
        catchThrowableOfType(TidemarkException.class, () -> house.door().check(question));

    assertThat(told.code()).isEqualTo(ErrorCode.TIME_LIMIT);
    assertThat(house.door().leftCount()).isEqualTo(1);
    awaitEnds();
  }

  @Test
  void a_reader_of_rows_is_not_kept_by_the_next_ones() throws Exception {
    String rows =
        "select n, case when n < 5000 then 0 else levenshtein(t || n, t) end as d from"
            + " range(100000) r(n), (select string_agg(hash(m)::varchar, '') as t from range(900)"
            + " q(m))";
    Asked asked = ask(rows);

    assertThat(cancelled(asked)).isEqualTo(ErrorCode.CANCELLED);

    assertThat(house.door().openSessionCount()).isZero();
    assertThat(house.ask(ONE).first()).containsExactly(1);
  }

  @Test
  void a_cancel_reaches_the_engine_while_it_looks_for_the_next_row() throws Exception {
    Asked asked = ask("select n from range(200000000000) r(n) where n < 3000 or n = 199999999999");

    assertThat(cancelled(asked)).isEqualTo(ErrorCode.CANCELLED);

    awaitEnds();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*) from range(20000000) a(n) join range(20000000) b(n) on hash(a.n) ="
            + " hash(b.n)",
        "select max(w) from (select sum(n) over (partition by n % 5 order by hash(n) rows between"
            + " 1000 preceding and current row) as w from range(9000000) r(n))",
        "select length(string_agg(n::varchar, ',')) from range(30000000) r(n)",
        "select length(regexp_replace(repeat('ab' || n, 1500000), '(a|b)+', 'c', 'g')) from"
            + " range(9) r(n)",
        "select sum(len(list_sort(list_transform(range(3000000 + n), lambda x: hash(x))))) from"
            + " range(3) r(n)"
      })
  void a_long_step_keeps_nobody(String sql) throws Exception {
    Asked asked = ask(sql);
    long start = System.nanoTime();

    assertThat(cancelled(asked)).isEqualTo(ErrorCode.CANCELLED);

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isLessThan(Duration.ofMillis(ANSWER_MILLIS_MAX));
    awaitEnds();
    assertThat(house.door().openSessionCount()).isZero();
    assertThat(house.ask(ONE).first()).containsExactly(1);
  }

  @Test
  void an_interrupt_of_the_waiting_thread_cancels() throws Exception {
    CompletableFuture<RunningStatement> begun = new CompletableFuture<>();
    CompletableFuture<ErrorCode> end = new CompletableFuture<>();
    Thread asking =
        new Thread(
            () -> {
              TidemarkException told = failure(Question.of(SECONDS), begun);
              end.complete(Thread.currentThread().isInterrupted() ? told.code() : null);
            });
    asking.start();
    begun.join();

    asking.interrupt();

    assertThat(end.get(ENOUGH.toSeconds(), TimeUnit.SECONDS)).isEqualTo(ErrorCode.CANCELLED);
    awaitEnds();
  }

  @Test
  void an_engine_that_fails_meanwhile_is_opened_anew_when_it_ends() throws Exception {
    assertThat(cancelled(ask(SECONDS))).isEqualTo(ErrorCode.CANCELLED);
    assertThat(house.door().leftCount()).isEqualTo(1);

    TidemarkException told = failure(EngineFailureTest.deadly(0), new CompletableFuture<>());

    assertThat(told.code()).isEqualTo(ErrorCode.ENGINE_FAILED);
    assertThat(house.door().leftCount()).isZero();
    assertThat(house.ask(ONE).first()).containsExactly(1);
  }

  @Test
  void the_house_closes_without_it() throws Exception {
    assertThat(cancelled(ask(UNSTOPPABLE.formatted(2_400)))).isEqualTo(ErrorCode.CANCELLED);

    house.door().close();
    house.warehouse().close();

    assertThat(house.door().leftCount()).as("it goes on").isEqualTo(1);
    awaitEnds();
    await().atMost(ENOUGH).until(() -> house.warehouse().openReaderCount() == 0);
  }

  @Test
  void eight_of_them_keep_out_what_may_take_long_until_one_ends() throws Exception {
    house.ask(ONE);
    List<Future<Asked>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String sql = UNSTOPPABLE.formatted(1_200 + i);
      all.add(threads.submit(() -> ask(sql)));
    }
    for (Future<Asked> asked : all) {
      assertThat(cancelled(asked.get())).isEqualTo(ErrorCode.CANCELLED);
    }
    assertThat(house.door().leftCount()).isEqualTo(8);

    TidemarkException told =
        catchThrowableOfType(
            TidemarkException.class, () -> house.ask(Question.of("select 2 as two")));

    assertThat(told.code()).isEqualTo(ErrorCode.TOO_BUSY);
    assertThat(told.detail()).contains("8 cancelled statements").contains("restart the server");
    assertThat(house.ask(ONE).first()).as("known to be quick").containsExactly(1);
    awaitEnds();
    assertThat(house.ask(Question.of("select 3 as three")).first()).containsExactly(3);
  }

  @Test
  void its_connection_is_closed_when_the_engine_lets_go_of_it() throws Exception {
    house.ask(ONE);
    int idle = house.warehouse().openReaderCount();
    Asked asked = ask(SECONDS);
    assertThat(cancelled(asked)).isEqualTo(ErrorCode.CANCELLED);
    assertThat(house.warehouse().openReaderCount()).isGreaterThanOrEqualTo(idle);

    awaitEnds();
    house.door().close();

    assertThat(house.warehouse().openReaderCount()).isZero();
  }
}
