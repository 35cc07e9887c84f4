package tidemark.deploy.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import tidemark.deploy.bench.Report.Figure;

/** Each scenario by JMH, once it is warm. Stateless. */
final class WarmRuns {
  /** Where the engine itself takes longer, its own unrest is larger than what the door adds. */
  private static final double JUDGED_MILLIS_MAX = 5;

  private WarmRuns() {}

  /**
   * @param pairCount of iterations, of a quarter of a second each
   */
  static List<Figure> run(BenchData data, int pairCount) throws RunnerException {
    List<Figure> figures = new ArrayList<>();
    for (Scenario scenario : Scenario.values()) {
      figures.add(run(data, scenario, pairCount));
    }
    return figures;
  }

  private static Figure run(BenchData data, Scenario scenario, int pairCount)
      throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(PairBenchmark.class.getName().replace(".", "\\.") + "\\.ask")
            .param("folder", data.folder().toString())
            .param("scenario", scenario.name())
            // This process was started for it, and a second JVM would take its cores.
            .forks(0)
            .warmupIterations(8)
            .warmupTime(TimeValue.milliseconds(500))
            .measurementIterations(2 * pairCount)
            .measurementTime(TimeValue.milliseconds(250))
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    Samples direct = new Samples();
    Samples door = new Samples();
    for (RunResult result : results) {
      Iterator<IterationResult> iterations =
          result.getBenchmarkResults().iterator().next().getIterationResults().iterator();
      // The number of iterations that warm up is even, and the first of all is a direct one.
      while (iterations.hasNext()) {
        add(direct, iterations.next());
        add(door, iterations.next());
      }
    }
    boolean isJudged = direct.median() < JUDGED_MILLIS_MAX;
    return Figure.beside(
        "warm",
        scenario.title(),
        direct,
        door,
        isJudged ? 0.3 : Double.POSITIVE_INFINITY,
        isJudged ? 1.0 : Double.POSITIVE_INFINITY);
  }

  private static void add(Samples samples, IterationResult iteration) {
    Iterator<Map.Entry<Double, Long>> values =
        iteration.getPrimaryResult().getStatistics().getRawData();
    while (values.hasNext()) {
      Map.Entry<Double, Long> value = values.next();
      for (long i = 0; i < value.getValue(); i++) {
        samples.add(Math.round(value.getKey()));
      }
    }
  }
}
