package tidemark.deploy.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tidemark.deploy.bench.Report.Figure;
import tidemark.sql.Door;
import tidemark.sql.Limits;
import tidemark.sql.Question;
import tidemark.sql.Rows;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.SqlScript;

/**
 * Sixty-four clients that ask without a pause: light questions alone, then beside heavy ones. The
 * phases take turns. Heavy questions are stopped at the end of a phase.
 */
final class Crowd {
  private static final int CLIENT_COUNT = 64;
  private static final double RATIO_MAX = 3;

  private static final Heavy NONE = new Heavy(0, "none");

  /**
   * Clients that ask a heavy question, each its own.
   *
   * @param title {@code known} where the door was asked them before, and may know that they take
   *     long
   */
  private record Heavy(int count, String title) {
    /** What makes a text of the client's own, in each phase another unless it is to be known. */
    String text(int client, long end) {
      return "-- " + client + (title.equals("known") ? "" : " " + end);
    }
  }

  private final Door door;
  private final Question light;
  private final Question heavy;
  private final Duration phase;

  private Crowd(Door door, Duration phase) {
    this.door = door;
    this.light = question("light");
    this.heavy = question("heavy");
    this.phase = phase;
  }

  private static Question question(String name) {
    return Question.of(SqlScript.read(Crowd.class, "Crowd/" + name + ".sql").text())
        .in(Optional.of("bench"), Optional.empty());
  }

  static List<Figure> run(BenchData data, Duration phase, int roundCount)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENT_COUNT);
    try (Warehouse warehouse = data.open(false);
        Door door = Door.open(warehouse, Limits.DEFAULT)) {
      Crowd crowd = new Crowd(door, phase);
      List<Heavy> all = List.of(new Heavy(1, "new"), new Heavy(8, "new"), new Heavy(8, "known"));
      crowd.ask(threads, NONE);
      crowd.askOneByOne(all.get(2));
      List<Figure> figures = new ArrayList<>();
      for (Heavy heavy : all) {
        Samples alone = new Samples();
        Samples beside = new Samples();
        for (int round = 0; round < roundCount; round++) {
          alone.addAll(crowd.ask(threads, NONE));
          beside.addAll(crowd.ask(threads, heavy));
        }
        figures.add(
            Figure.of(
                "clients",
                (CLIENT_COUNT - heavy.count)
                    + " light clients beside "
                    + heavy.count
                    + " heavy, "
                    + heavy.title,
                alone,
                beside,
                beside.median() / alone.median(),
                beside.p99() / alone.p99(),
                Double.POSITIVE_INFINITY,
                RATIO_MAX));
      }
      return figures;
    } finally {
      threads.shutdownNow();
    }
  }

  /** One phase; the light questions' times. */
  private Samples ask(ExecutorService threads, Heavy heavy)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + phase.toNanos();
    List<Future<Samples>> clients = new ArrayList<>();
    for (int i = 0; i < CLIENT_COUNT; i++) {
      int client = i;
      Callable<Samples> work =
          i < heavy.count
              ? () -> askHeavy(heavy.text(client, end), end)
              : () -> askLight(client, end);
      clients.add(threads.submit(work));
    }
    Samples all = new Samples();
    for (Future<Samples> client : clients) {
      all.addAll(client.get());
    }
    return all;
  }

  private Samples askLight(int client, long end) {
    Samples samples = new Samples();
    for (int i = client; System.nanoTime() < end; i++) {
      Question question = light.withPositional(List.of((long) i % 500));
      long start = System.nanoTime();
      try (Rows rows = door.run(question)) {
        Pair.read(rows);
      }
      samples.add(System.nanoTime() - start);
    }
    return samples;
  }

  /** So that the door knows what they take. */
  private void askOneByOne(Heavy heavy) {
    for (int client = 0; client < heavy.count; client++) {
      try (Rows rows = door.run(own(heavy.text(client, 0)))) {
        Pair.read(rows);
      }
    }
  }

  private Question own(String comment) {
    return Question.of(heavy.sql() + comment).in(heavy.catalog(), heavy.schema());
  }

  /** Again and again, with the time that is left as its limit. */
  private Samples askHeavy(String comment, long end) {
    Question own = own(comment);
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      Question question =
          own.within(java.util.OptionalLong.empty(), Optional.of(Duration.ofNanos(left)));
      try (Rows rows = door.run(question)) {
        Pair.read(rows);
      } catch (TidemarkException e) {
        if (e.code() != ErrorCode.TIME_LIMIT && e.code() != ErrorCode.TOO_BUSY) {
          throw e;
        }
      }
    }
    return new Samples();
  }
}
