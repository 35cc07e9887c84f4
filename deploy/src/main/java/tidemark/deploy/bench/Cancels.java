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

/** How soon a statement ends once it is told to, for many kinds of long statements. Stateless. */
final class Cancels {
  /** How long a statement has run when it is told to end, in turns: what it holds grows. */
  private static final long[] RUNNING_MILLIS = {400, 2_500};

  private static final double MILLIS_MAX = 200;

  private Cancels() {}

  static List<Figure> run(BenchData data, int roundCount)
      throws InterruptedException, ExecutionException {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    List<Figure> figures = new ArrayList<>();
    try (Warehouse warehouse = data.open(false);
        Door door = Door.open(warehouse, Limits.DEFAULT)) {
      for (String line :
          SqlScript.read(Cancels.class, "Cancels/long.sql").text().split(";\n", -1)) {
        String title = line.lines().findFirst().orElseThrow().substring(2).strip();
        Samples samples = new Samples();
        for (int round = 0; round < roundCount; round++) {
          cancel(door, thread, line, RUNNING_MILLIS[round % RUNNING_MILLIS.length])
              .ifPresent(samples::add);
        }
        figures.add(
            Figure.of(
                "cancel",
                samples.count() == 0 ? title + " (over too soon)" : title,
                new Samples(),
                samples,
                samples.median(),
                samples.p99(),
                MILLIS_MAX,
                MILLIS_MAX));
      }
    } finally {
      thread.shutdownNow();
    }
    return figures;
  }

  /** From the call to the end of the statement; empty where it was over before. */
  private static Optional<Long> cancel(
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
    long start = System.nanoTime();
    stop.get().cancel();
    return asking.get() ? Optional.of(System.nanoTime() - start) : Optional.empty();
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
