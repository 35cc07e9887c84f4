package tidemark.deploy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tidemark.deploy.bench.Report.Figure;
import tidemark.sql.Door;
import tidemark.sql.Limits;
import tidemark.sql.Question;
import tidemark.sql.Rows;
import tidemark.sql.RunningStatement;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.SqlScript;

/**
 * How soon a statement ends once it is told to, for many kinds of long statements: when its caller
 * has the answer, and when the engine has let go of it. Stateless.
 */
final class Cancels {
  /** How long a statement has run when it is told to end, in turns: what it holds grows. */
  private static final long[] RUNNING_MILLIS = {400, 2_500};

  private static final double MILLIS_MAX = 200;

  private static final long LOOK_AGAIN_MILLIS = 1;

  private Cancels() {}

  /**
   * Nanoseconds since the cancel.
   *
   * @param caller until the one who waited had the answer
   * @param engine until the engine was free
   */
  private record Ended(long caller, long engine) {}

  static List<Figure> run(BenchData data, int roundCount)
      throws InterruptedException, ExecutionException {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    List<Figure> figures = new ArrayList<>();
    try (Warehouse warehouse = data.open(false);
        Door door = Door.open(warehouse, Limits.DEFAULT)) {
      for (String line :
          SqlScript.read(Cancels.class, "Cancels/long.sql").text().split(";\n", -1)) {
        String title = line.lines().findFirst().orElseThrow().substring(2).strip();
        Samples callers = new Samples();
        Samples engines = new Samples();
        for (int round = 0; round < roundCount; round++) {
          cancel(door, thread, line, RUNNING_MILLIS[round % RUNNING_MILLIS.length])
              .ifPresent(
                  ended -> {
                    callers.add(ended.caller());
                    engines.add(ended.engine());
                  });
        }
        figures.add(
            Figure.of(
                "cancel",
                callers.count() == 0 ? title + " (over too soon)" : title,
                engines,
                callers,
                callers.median(),
                callers.p99(),
                MILLIS_MAX,
                MILLIS_MAX));
      }
    } finally {
      thread.shutdownNow();
    }
    return figures;
  }

  /** Empty where the statement was over before. */
  private static Optional<Ended> cancel(
      Door door, ExecutorService thread, String sql, long runningMillis)
      throws InterruptedException, ExecutionException {
    CompletableFuture<RunningStatement> stop = new CompletableFuture<>();
    Question question =
        Question.of(sql)
            .in(Optional.of("bench"), Optional.empty())
            .within(OptionalLong.of(Long.MAX_VALUE), Optional.empty());
    Future<Boolean> asking = thread.submit(() -> isCancelled(door, question, stop));
    try {
      asking.get(runningMillis, TimeUnit.MILLISECONDS);
      return Optional.empty();
    } catch (TimeoutException e) {
      // It runs, as it should.
    }
    RunningStatement running = stop.get();
    long start = System.nanoTime();
    running.cancel();
    if (!asking.get()) {
      return Optional.empty();
    }
    long caller = System.nanoTime() - start;
    while (door.leftCount() > 0) {
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
    }
    return Optional.of(new Ended(caller, System.nanoTime() - start));
  }

  private static boolean isCancelled(
      Door door, Question question, CompletableFuture<RunningStatement> stop) {
    try (Rows rows = door.run(question, stop::complete)) {
      Pair.read(rows);
      return false;
    } catch (TidemarkException e) {
      if (e.code() == ErrorCode.CANCELLED) {
        return true;
      }
      throw e;
    }
  }
}
