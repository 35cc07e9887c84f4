package tidemark.deploy.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tidemark.deploy.bench.DoorBench;
import tidemark.deploy.distribution.Distribution;
import tidemark.deploy.server.JavaCommand;
import tidemark.deploy.terminal.Screen;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.file.TemporaryFolder;

/**
 * Measures the door in a temporary home, in a JVM like a server's: this one has the first compiler
 * only. One thread at a time.
 */
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
      int status = start(distribution, folder).waitFor();
      if (status != 0) {
        throw TidemarkException.of(
            ErrorCode.INTERNAL, "The benchmark ended with status " + status + ", as said above.");
      }
      return 0;
    } finally {
      TemporaryFolder.remove(folder);
    }
  }

  private Process start(Distribution distribution, Path folder) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(JavaCommand.executable());
    command.add("-Xlog:disable");
    command.add("-Xlog:all=error:stderr");
    command.add("-Xmx2g");
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Duser.timezone=UTC");
    // Else JMH looks for its lock in a folder that all users share.
    command.add("-Djmh.ignoreLock=true");
    command.add("-cp");
    command.add(distribution.commandJar().toString());
    command.add(DoorBench.class.getName());
    command.add(folder.toString());
    command.add(quick ? "quick" : "full");
    if (json != null) {
      command.add(json.toAbsolutePath().toString());
    }
    Process process = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "tidemark-bench-end"));
    return process;
  }
}
