package tidemark.deploy.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.openjdk.jmh.runner.RunnerException;

/**
 * What the door costs beside DuckDB's own driver. A process of its own: {@code tidemark bench door}
 * starts it, with the JVM that a server has.
 */
public final class DoorBench {
  private DoorBench() {}

  /**
   * @param arguments the folder with the home, {@code quick} or {@code full}, and where wanted the
   *     file that a line of JSON is appended to
   */
  public static void main(String[] arguments)
      throws SQLException, RunnerException, InterruptedException, ExecutionException, IOException {
    java.util.logging.LogManager.getLogManager().reset();
    BenchData data = new BenchData(Path.of(arguments[0]));
    boolean quick = arguments[1].equals("quick");
    Report report = new Report(System.out);

    System.out.println("Making the data …");
    data.make(dayCount(quick));

    report.begin(
        "Warm: the door beside a statement kept prepared", "directly", "by the door", "difference");
    report.add(WarmRuns.run(data, quick ? 4 : 20));
    report.begin("Cold: texts never seen before", "directly", "by the door", "difference by text");
    report.add(ColdRuns.run(data, quick ? 1 : 5));
    report.begin("64 clients", "light alone", "light beside heavy", "ratio");
    report.add(Crowd.run(data, Duration.ofSeconds(quick ? 3 : 10), quick ? 1 : 3));
    report.begin(
        "Cancel: until its caller has the answer", "engine free", "the caller", "the caller");
    report.add(Cancels.run(data, quick ? 2 : 6));

    if (arguments.length > 2) {
      report.append(Path.of(arguments[2]), circumstances(quick));
    }
  }

  private static int dayCount(boolean quick) {
    return quick ? 400 : 2_000;
  }

  private static Map<String, String> circumstances(boolean quick)
      throws SQLException, InterruptedException {
    Map<String, String> all = Circumstances.of("door");
    all.put("length", quick ? "quick" : "full");
    all.put("heapMegabytes", String.valueOf(Runtime.getRuntime().maxMemory() >> 20));
    all.put("usageRows", String.valueOf(dayCount(quick) * 500L));
    return all;
  }
}
