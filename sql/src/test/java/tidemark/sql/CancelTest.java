package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Long statements of every kind end when they are told to. How soon is measured by {@code bench
 * door}; here the bound is one that only a statement which doesn't listen misses.
 */
class CancelTest {
  private static final long RUNNING_MILLIS = 200;
  private static final long SECONDS_MAX = 30;

  private static TestingDoor house;
  private static ExecutorService thread;

  @BeforeAll
  static void open() {
    house = TestingDoor.open();
    thread = Executors.newSingleThreadExecutor();
  }

  @AfterAll
  static void close() {
    thread.shutdownNow();
    house.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select sum(a.n * b.n) from range(10000000) a(n), range(10000000) b(n)",
        "select max(c) from (select n % 3000000 as k, count(*) as c from range(20000000000) r(n) group by k)",
        "select count(*) from range(60000000) a(n) join range(60000000000) b(n) on hash(a.n) = hash(b.n)",
        "select count(*) from range(4000000) a(n) join range(4000000) b(n) on (a.n * b.n) % 1000003 = 17",
        "select n from range(3000000000) r(n) order by hash(n) limit 5 offset 2000000000",
        "select max(w) from (select sum(n) over (order by hash(n) rows between 9000 preceding and current row) as w from range(200000000) r(n))",
        "with recursive r(n) as (select 1::bigint union all select n + 1 from r where n < 100000000000) select max(n) from r",
        "select count(*) from range(100000000000) r(n) where regexp_matches(repeat(n::varchar, 20), '(1.*2.*3.*)+4$')",
        "select sum(length(repeat(n::varchar, 2000))) from range(10000000000) r(n)",
        "select sum(len(list_sort(list_transform(range(100), lambda x: hash(x + n))))) from range(10000000000) r(n)",
        "select count(*) from range(2000000) a(n) where (select count(*) from range(2000000) b(n) where (a.n + b.n) % 7 = 3) > 100",
        "select sum(u) from (select unnest(range(n % 1000)) as u from range(10000000000) r(n))",
        "select n, 'row ' || n as label from range(100000000000) r(n)",
        "select count(*) from generate_series(1, 10000000000000) s(n) where n % 3 = 4",
      })
  void a_long_statement_ends_when_told_to(String sql) throws Exception {
    CompletableFuture<RunningStatement> stop = new CompletableFuture<>();
    Question question = Question.of(sql).within(OptionalLong.of(Long.MAX_VALUE), Optional.empty());
    Future<ErrorCode> end = thread.submit(() -> endOf(question, stop));

    assertThatThrownBy(() -> end.get(RUNNING_MILLIS, TimeUnit.MILLISECONDS))
        .as("it is long")
        .isInstanceOf(TimeoutException.class);
    stop.get(SECONDS_MAX, TimeUnit.SECONDS).cancel();

    assertThat(end.get(SECONDS_MAX, TimeUnit.SECONDS)).isEqualTo(ErrorCode.CANCELLED);
    assertThat(house.ask(Question.of("select 1")).first()).containsExactly(1);
  }

  private static ErrorCode endOf(Question question, CompletableFuture<RunningStatement> stop) {
    try (Rows rows = house.door().run(question, stop::complete)) {
      while (rows.next()) {
        assertThat(rows.columns()).isNotEmpty();
      }
      return ErrorCode.INTERNAL;
    } catch (TidemarkException e) {
      return e.code();
    }
  }
}
