package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** A statement can be stopped before it has rows that could be cancelled. */
class StoppingTest {
  private static final String HEAVY =
      "select sum(a.x * b.x) from range(10000000) a(x), range(10000000) b(x)";

  private static TestingDoor house;

  @BeforeAll
  static void open() {
    house = TestingDoor.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {HEAVY, "explain analyze " + HEAVY})
  void a_statement_stops_before_its_first_row(String statement) throws InterruptedException {
    CompletableFuture<RunningStatement> stop = new CompletableFuture<>();
    AtomicReference<Throwable> seen = new AtomicReference<>();
    Thread asking =
        new Thread(
            () -> {
              try (Rows rows = house.door().run(Question.of(statement), stop::complete)) {
                rows.next();
              } catch (TidemarkException e) {
                seen.set(e);
              }
            });
    asking.start();
    // Again and again, since the first call may come before the engine has begun.
    while (asking.isAlive()) {
      stop.join().cancel();
      asking.join(20);
    }

    assertThat(seen.get()).isInstanceOf(TidemarkException.class);
    assertThat(((TidemarkException) seen.get()).code()).isEqualTo(ErrorCode.CANCELLED);
  }

  @Test
  void a_statement_tells_how_far_it_is() throws InterruptedException {
    CompletableFuture<RunningStatement> begun = new CompletableFuture<>();
    Question slow =
        Question.of("select sum(a.x * b.x % 7) from range(100000) a(x), range(100000000) b(x)");
    Thread asking =
        new Thread(
            () -> {
              try (Rows rows = house.door().run(slow, begun::complete)) {
                rows.next();
              } catch (TidemarkException e) {
                assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED);
              }
            });
    asking.start();
    RunningStatement running = begun.join();
    List<Double> told = new ArrayList<>();
    while (told.size() < 3) {
      running.progress().ifPresent(told::add);
      asking.join(20);
    }
    while (asking.isAlive()) {
      running.cancel();
      asking.join(20);
    }

    assertThat(told).isSorted().allSatisfy(done -> assertThat(done).isBetween(0.0, 1.0));
    assertThat(running.progress()).isEmpty();
  }

  @Test
  void a_statement_stopped_before_the_engine_begins_never_begins() {
    assertThatThrownBy(() -> house.door().run(Question.of(HEAVY), RunningStatement::cancel))
        .isInstanceOf(TidemarkException.class)
        .extracting(e -> ((TidemarkException) e).code())
        .isEqualTo(ErrorCode.CANCELLED);
  }
}
