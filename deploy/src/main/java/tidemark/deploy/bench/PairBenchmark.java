package tidemark.deploy.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A scenario of which the iterations take turns: directly, by the door, directly … What else runs
 * on the machine then falls on both alike. JMH makes it and fills its parameters; run by {@link
 * WarmRuns}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PairBenchmark {
  /** The folder of {@link BenchData}. */
  @Param("")
  public String folder = "";

  /** The name of a {@link Scenario}. */
  @Param("NOTHING")
  public String scenario = "";

  private @Nullable Pair pair;
  private boolean doorsTurn = true;

  @Setup(Level.Trial)
  public void open() throws SQLException {
    pair = Pair.open(new BenchData(Path.of(folder)), Scenario.valueOf(scenario));
  }

  @Setup(Level.Iteration)
  public void takeTurns() {
    doorsTurn = !doorsTurn;
  }

  @Benchmark
  public long ask() throws SQLException {
    Pair asked = Objects.requireNonNull(pair);
    return doorsTurn ? asked.askDoor() : asked.askDirectly();
  }

  @TearDown(Level.Trial)
  public void close() throws SQLException {
    Objects.requireNonNull(pair).close();
  }
}
