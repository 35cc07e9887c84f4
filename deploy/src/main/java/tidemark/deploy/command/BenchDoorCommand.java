package tidemark.deploy.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tidemark.deploy.bench.DoorBench;
import tidemark.deploy.distribution.Distribution;
import tidemark.deploy.home.HomeFolder;
import tidemark.deploy.server.JavaCommand;
import tidemark.deploy.session.Session;
import tidemark.deploy.session.Sessions;
import tidemark.deploy.terminal.Screen;
import tidemark.warehouse.Home;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

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
      loadHistory(distribution, new Home(folder.resolve("home")));
      int status = start(distribution, folder).waitFor();
      if (status != 0) {
        throw TidemarkException.of(
            ErrorCode.INTERNAL, "The benchmark ended with status " + status + ", as said above.");
      }
      return 0;
    } finally {
      delete(folder);
    }
  }

  private void loadHistory(Distribution distribution, Home folder) {
    Home home = HomeFolder.prepare(folder, distribution.home());
    try (Session session = Sessions.open(home, List.of())) {
      List<Path> files = LoadFiles.expand(List.of(distribution.history()));
      new LoadFiles(session, screen).load(LoadFiles.requests(files));
    }
  }

  private Process start(Distribution distribution, Path folder)
      throws IOException, InterruptedException {
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
    command.add(commit());
    if (json != null) {
      command.add(json.toAbsolutePath().toString());
    }
    Process process = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "tidemark-bench-end"));
    return process;
  }

  /** Of the source tree that the user stands in; unknown elsewhere. */
  private static String commit() throws InterruptedException {
    try {
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return git.waitFor() == 0 ? said : "unknown";
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
