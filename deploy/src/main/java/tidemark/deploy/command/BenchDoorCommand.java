package tidemark.deploy.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tidemark.deploy.bench.DoorBench;
import tidemark.deploy.distribution.Distribution;
import tidemark.deploy.terminal.Screen;
import tidemark.warehouse.file.TemporaryFolder;

/** Measures the door in a temporary home. One thread at a time. */
@Command(
    name = "door",
    description = {
      "Ask each statement directly of DuckDB's own driver and through the door, in turns, and show"
          + " what the door adds: warm, cold, with 64 clients, and until a cancel has its effect."
          + " Takes some minutes and the whole machine.",
    })
final class BenchDoorCommand implements Callable<Integer> {
  @Option(names = "--quick", description = "Fewer rounds: some two minutes, and rougher figures.")
  private boolean quick;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Append the figures as a line of JSON, so that the file becomes a history.")
  private @Nullable Path json;

  /** Picocli itself acts on it. */
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  void help(boolean asked) {}

  private final Screen screen;

  BenchDoorCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Distribution distribution = Distribution.current();
    Path folder = Files.createTempDirectory("tidemark-bench-");
    try {
      BenchHome.make(distribution, folder, screen);
      List<String> arguments =
          new ArrayList<>(List.of(folder.toString(), quick ? "quick" : "full"));
      if (json != null) {
        arguments.add(json.toAbsolutePath().toString());
      }
      BenchProcess.run(
          distribution,
          // Else JMH looks for its lock in a folder that all users share.
          List.of("-Djmh.ignoreLock=true"),
          DoorBench.class,
          arguments,
          Map.of());
      return 0;
    } finally {
      TemporaryFolder.remove(folder);
    }
  }
}
