package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** A load that is watched while it runs, and stopped. */
final class RunningLoadTest {
  private static final int ROWS = 80_000;

  private TestingLoader testing;

  @BeforeEach
  void open(@TempDir Path folder) {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    testing.close();
  }

  /** Long enough to be met at work. */
  private LoadRequest longFile() {
    StringBuilder rows = new StringBuilder("day,model,tokens,read_on\n");
    for (int i = 0; i < ROWS; i++) {
      rows.append("2026-0").append(1 + i % 9).append("-1").append(i / 9 % 9).append(",v");
      rows.append(i % 7).append("/m").append(i / 81).append(',').append(i).append(",2026-10-10\n");
    }
    return LoadRequest.of(testing.file("long.csv", rows.toString()));
  }

  /** Does something with the load at a step, from another thread. */
  private static final class AtStep implements Progress {
    private final String step;
    private final java.util.function.Consumer<RunningLoad> deed;
    private final AtomicReference<RunningLoad> load = new AtomicReference<>();
    private CompletableFuture<Void> done = CompletableFuture.completedFuture(null);

    AtStep(String step, java.util.function.Consumer<RunningLoad> deed) {
      this.step = step;
      this.deed = deed;
    }

    @Override
    public void begun(RunningLoad begun) {
      load.set(begun);
    }

    @Override
    public void at(String begun, long rows) {
      if (begun.equals(step)) {
        done = CompletableFuture.runAsync(() -> deed.accept(load.get()));
      }
    }
  }

  @Test
  void the_standing_rises_through_all_steps_and_tells_bytes_and_rows() {
    LoadRequest request = longFile();
    List<Standing> seen = new ArrayList<>();
    AtStep watching =
        new AtStep(
            "reading",
            load -> {
              while (!load.hasEnded()) {
                Standing now = load.standing();
                if (seen.isEmpty() || seen.get(seen.size() - 1).part() != now.part()) {
                  seen.add(now);
                }
              }
            });
    LoadReport report = testing.loader().load(request, watching);
    watching.done.join();
    assertThat(report.rowsLoaded()).isEqualTo(ROWS);
    assertThat(seen).extracting(Standing::part).isSorted().hasSizeGreaterThan(5);
    assertThat(seen).extracting(Standing::step).contains("reading", "checking", "loading");
    assertThat(seen)
        .allSatisfy(standing -> assertThat(standing.bytesTotal()).isEqualTo(report.bytes()));
    Standing last = watching.load.get().standing();
    assertThat(List.of(last.step(), last.rows(), last.bytes(), last.part()))
        .containsExactly("done", (long) ROWS, report.bytes(), 1.0);
    assertThat(last.secondsLeft()).hasValue(0);
  }

  @Test
  void readers_see_the_old_data_whole_until_the_commit() {
    testing.load("one.csv", "week,model,tokens\n2026-W08,a/b,1\n");
    LoadRequest request = longFile();
    Set<String> seen = new LinkedHashSet<>();
    AtStep reading =
        new AtStep(
            "reading",
            load -> {
              while (!load.hasEnded()) {
                seen.add(
                    testing.value(
                        "select (select count(*) from ops.batch), (select count(*) from"
                            + " star.fact_usage), (select sum(rows_loaded) from ops.batch), (select"
                            + " count(*) > 2 from star.dim_model where batch_key = 2)"));
              }
            });
    testing.loader().load(request, reading);
    reading.done.join();
    seen.add(testing.value("select 2, count(*), count(*), true from star.fact_usage"));
    assertThat(seen).containsExactly("1 1 1 false", "2 80001 80001 true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reading", "staging", "checking", "loading"})
  void a_load_that_is_stopped_leaves_no_trace_and_loads_later(String step) {
    LoadRequest request = longFile();
    long version = testing.warehouse().dataVersion();
    List<Boolean> stopped = new ArrayList<>();
    AtStep stopping = new AtStep(step, load -> stopped.add(load.cancel()));
    TidemarkException thrown =
        catchThrowableOfType(
            TidemarkException.class, () -> testing.loader().load(request, stopping));
    stopping.done.join();
    assertThat(thrown.code()).isEqualTo(ErrorCode.CANCELLED);
    assertThat(thrown.detail())
        .isEqualTo("The load of long.csv was stopped; the warehouse is as it was before.");
    assertThat(stopped).containsExactly(true);
    assertThat(testing.loader().loads()).isEmpty();
    assertThat(testing.warehouse().dataVersion()).isEqualTo(version);
    assertThat(testing.value("select count(*) from star.fact_usage")).isEqualTo("0");
    assertThat(testing.loader().load(request, Progress.SILENT).rowsLoaded()).isEqualTo(ROWS);
  }

  @Test
  void a_load_that_is_being_committed_cannot_be_stopped() {
    List<Boolean> stopped = new ArrayList<>();
    AtStep stopping = new AtStep("committing", load -> stopped.add(load.cancel()));
    assertThat(testing.loader().load(longFile(), stopping).rowsLoaded()).isEqualTo(ROWS);
    stopping.done.join();
    assertThat(stopped).containsExactly(false);
  }

  @Test
  void a_load_that_has_ended_cannot_be_stopped() {
    AtStep watching = new AtStep("none", load -> {});
    LoadRequest small =
        LoadRequest.of(testing.file("s.csv", "week,model,tokens\n2026-W08,a/b,1\n"));
    testing.loader().load(small, watching);
    assertThat(watching.load.get().cancel()).isFalse();
    assertThat(testing.value("select count(*) from star.fact_usage")).isEqualTo("1");
  }
}
