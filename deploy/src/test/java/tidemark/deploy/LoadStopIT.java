package tidemark.deploy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.deploy.server.Port;

/** Ctrl-C while the distribution's command loads a file, itself and through a server. */
class LoadStopIT {
  private static final Path DISTRIBUTION = Path.of(System.getProperty("tidemark.distribution"));
  private static final int ROWS = 1_000_000;

  @TempDir private Path folder;

  @Test
  void a_load_is_rolled_back_and_says_so() throws IOException, InterruptedException {
    Path home = folder.resolve("home");
    stop("load", home);
    assertUntouched(home);
  }

  @Test
  void a_load_and_a_dry_run_in_the_server_are_rolled_back_and_say_so()
      throws IOException, InterruptedException {
    Path home = folder.resolve("served");
    int port = Port.free();
    Path output = folder.resolve("serve.txt");
    Process server =
        CommandRun.start(
            DISTRIBUTION, output.toFile(), "serve", "--home", home.toString(), "--port", "" + port);
    try {
      await()
          .atMost(120, SECONDS)
          .until(() -> !server.isAlive() || Files.readString(output).contains("ready"));
      stop("load", home);
      assertUntouched(home);
      stop("dry run", home, "--dry-run");
      assertUntouched(home);
    } finally {
      server.destroy();
      server.waitFor(60, SECONDS);
    }
  }

  private void stop(String deed, Path home, String... options)
      throws IOException, InterruptedException {
    String sign = "load-"; // What the staging folder holds once a load has begun.
    Path err = folder.resolve("err.txt");
    Process load = start(err, home, longFile(), options);
    await()
        .atMost(120, SECONDS)
        .until(() -> !load.isAlive() || holds(home.resolve("staging"), sign));
    new ProcessBuilder("kill", "-INT", "" + load.pid()).inheritIO().start().waitFor();
    assertThat(load.waitFor(60, SECONDS)).as("ended").isTrue();
    assertThat(Files.readString(err))
        .contains(
            "Stopped. The " + deed + " was rolled back: the warehouse is as it was before it.");
    assertThat(load.exitValue()).isEqualTo(130);
    // A server empties its folder just after it has told that the load is undone.
    await().atMost(60, SECONDS).until(() -> !holds(home.resolve("staging"), sign));
  }

  private static Process start(Path err, Path home, Path file, String... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    // A build in the background of a shell ignores Ctrl-C, and so would all that it starts.
    command.addAll(List.of("env", "--default-signal=INT"));
    command.add(DISTRIBUTION.resolve("bin/tidemark").toString());
    command.addAll(List.of("load", file.toString(), "--home", home.toString()));
    command.addAll(List.of(options));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(err.toFile())
        .start();
  }

  private static boolean holds(Path staging, String sign) throws IOException {
    if (!Files.isDirectory(staging)) {
      return false;
    }
    try (Stream<Path> paths = Files.list(staging)) {
      return paths.anyMatch(path -> path.getFileName().toString().startsWith(sign));
    }
  }

  private void assertUntouched(Path home) throws IOException, InterruptedException {
    CommandRun asked =
        CommandRun.of(
            DISTRIBUTION,
            folder,
            "sql",
            "-e",
            "select (select count(*) from usage_observations) + (select count(*) from ops.batch)",
            "--format",
            "csv",
            "--home",
            home.toString());
    assertThat(asked.out().lines().skip(1)).as(asked.err()).containsExactly("0");
  }

  private Path longFile() throws IOException {
    Path file = folder.resolve("long.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("day,model,tokens,read_on\n");
      for (int i = 0; i < ROWS; i++) {
        out.write("2026-0" + (1 + i % 9) + "-1" + i / 9 % 9);
        out.write(",v" + i % 7 + "/m" + i / 81 + "," + i + ",2026-10-10\n");
      }
    }
    return file;
  }
}
