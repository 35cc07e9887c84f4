package tidemark.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tidemark.deploy.bench.TrialFigures.Spread;
import tidemark.ingest.LoadReport;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.Loader;
import tidemark.ingest.Progress;
import tidemark.sql.Door;
import tidemark.sql.Limits;
import tidemark.sql.Question;
import tidemark.sql.Rows;
import tidemark.warehouse.Bounds;
import tidemark.warehouse.Home;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.script.MemoryLimit;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.SqlScript;

/**
 * One load, measured in a process of its own, so that nothing is warm and its memory can be told:
 * by plain DuckDB, by the loader, or by the loader while dashboards ask. {@link LoadBench} starts
 * it.
 */
public final class LoadTrial {
  /** Dashboards that ask at the same time, and how long each waits after an answer. */
  private static final int DASHBOARD_COUNT = 2;

  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final Duration ALONE = Duration.ofSeconds(15);

  private LoadTrial() {}

  /**
   * @param arguments {@code bare}, {@code load} or {@code beside}; the form; the file; a folder of
   *     its own, which for {@code beside} holds a home; where the figures go
   */
  public static void main(String[] arguments)
      throws SQLException, IOException, InterruptedException, ExecutionException {
    java.util.logging.LogManager.getLogManager().reset();
    LoadForm form = LoadForm.valueOf(arguments[1]);
    Path file = Path.of(arguments[2]);
    Path folder = Path.of(arguments[3]);
    TrialFigures figures =
        switch (arguments[0]) {
          case "bare" -> bare(form, file, folder);
          case "load" -> load(file, folder);
          case "beside" -> beside(file, folder);
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    figures.write(Path.of(arguments[4]));
  }

  /** The engine's settings are those of a warehouse. */
  private static TrialFigures bare(LoadForm form, Path file, Path folder)
      throws SQLException, IOException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("bare.duckdb"));
        Statement statement = connection.createStatement()) {
      Bounds bounds = Bounds.ofLoads();
      statement.execute("set threads = " + bounds.threads());
      MemoryLimit.set(connection, bounds.memoryPercent(), bounds.memoryBytesMax());
      statement.execute("set TimeZone = 'UTC'");
      statement.execute(
          "set temp_directory = " + Quoted.literal(folder.resolve("temp").toString()));
      form.makeBareTable(connection);
      long start = System.nanoTime();
      long rowCount = form.copyBare(connection, file);
      long nanos = System.nanoTime() - start;
      return new TrialFigures(rowCount, nanos, 0, peakBytes(), Spread.NONE, Spread.NONE);
    }
  }

  private static TrialFigures load(Path file, Path folder) throws IOException {
    Home home = new Home(folder.resolve("home"));
    try (Warehouse warehouse = Warehouse.open(home, List.of(), Bounds.ofLoads());
        Loader loader = Loader.open(warehouse, Clock.systemUTC())) {
      long start = System.nanoTime();
      LoadReport report = loader.load(LoadRequest.of(file), Progress.SILENT);
      long nanos = System.nanoTime() - start;
      start = System.nanoTime();
      LoadReport again = loader.load(LoadRequest.of(file), Progress.SILENT);
      long againNanos = System.nanoTime() - start;
      if (!again.alreadyLoaded()) {
        throw new IllegalStateException("The same file was loaded twice: " + again);
      }
      return new TrialFigures(
          report.rowsLoaded(), nanos, againNanos, peakBytes(), Spread.NONE, Spread.NONE);
    }
  }

  private static TrialFigures beside(Path file, Path folder)
      throws IOException, InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(DASHBOARD_COUNT);
    try (Warehouse warehouse = Warehouse.open(new Home(folder.resolve("home")), List.of());
        Loader loader = Loader.openYielding(warehouse, Clock.systemUTC());
        Door door = Door.open(warehouse, Limits.DEFAULT)) {
      ask(threads, door, isDone -> LockSupport.parkNanos(WARM_UP.toNanos()));
      Samples alone = ask(threads, door, isDone -> LockSupport.parkNanos(ALONE.toNanos()));
      long[] rowsAndNanos = new long[2];
      Samples beside =
          ask(
              threads,
              door,
              isDone -> {
                // What is asked after the commit is answered from more rows.
                Progress progress = (step, rows) -> isDone.set(step.equals("done"));
                long start = System.nanoTime();
                rowsAndNanos[0] = loader.load(LoadRequest.of(file), progress).rowsLoaded();
                rowsAndNanos[1] = System.nanoTime() - start;
              });
      return new TrialFigures(
          rowsAndNanos[0], rowsAndNanos[1], 0, peakBytes(), Spread.of(alone), Spread.of(beside));
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * The dashboards' times while something is done.
   *
   * @param work may say itself that it is done
   */
  private static Samples ask(ExecutorService threads, Door door, Consumer<AtomicBoolean> work)
      throws InterruptedException, ExecutionException {
    AtomicBoolean isDone = new AtomicBoolean();
    List<Future<Samples>> dashboards = new ArrayList<>();
    for (int i = 0; i < DASHBOARD_COUNT; i++) {
      dashboards.add(threads.submit(() -> ask(door, isDone)));
    }
    try {
      work.accept(isDone);
    } finally {
      isDone.set(true);
    }
    Samples all = new Samples();
    for (Future<Samples> dashboard : dashboards) {
      all.addAll(dashboard.get());
    }
    return all;
  }

  private static Samples ask(Door door, AtomicBoolean isDone) {
    Question question =
        Question.of(SqlScript.read(LoadTrial.class, "LoadTrial/dashboard.sql").text());
    Samples samples = new Samples();
    while (!isDone.get()) {
      long start = System.nanoTime();
      try (Rows rows = door.run(question)) {
        Pair.read(rows);
      }
      samples.add(System.nanoTime() - start);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return samples;
  }

  /** As Linux tells it. */
  private static long peakBytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    }
  }
}
