package tidemark.deploy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C while the distribution's command loads a file, itself and through a server. */
class LoadStopIT {
  private static final Path DISTRIBUTION = Path.of(System.getProperty("tidemark.distribution"));
  private static final int ROWS = 1_000_000;

  @TempDir private Path folder;

  @Test
  void a_load_is_rolled_back_and_says_so() throws IOException, InterruptedException {
    Path home = folder.resolve("home");
    stop(home, "load-");
    assertUntouched(home);
  }

  @Test
  void a_load_in_the_server_is_rolled_back_and_says_so() throws IOException, InterruptedException {
    Path home = folder.resolve("served");
    int port = freePort();
    Path output = folder.resolve("serve.txt");
    Process server =
        CommandRun.start(
            DISTRIBUTION, output.toFile(), "serve", "--home", home.toString(), "--port", "" + port);
    try {
      await()
          .atMost(120, SECONDS)
          .until(() -> !server.isAlive() || Files.readString(output).contains("ready"));
      stop(home, "load-");
      assertUntouched(home);
    } finally {
      server.destroy();
      server.waitFor(60, SECONDS);
    }
  }

  /**
   * @param sign what the staging folder holds once the load has begun
   */
  private void stop(Path home, String sign) throws IOException, InterruptedException {
    Path err = folder.resolve("err.txt");
    Process load = start(err, home, longFile());
    await()
        .atMost(120, SECONDS)
        .until(() -> !load.isAlive() || holds(home.resolve("staging"), sign));
    new ProcessBuilder("kill", "-INT", "" + load.pid()).inheritIO().start().waitFor();
    assertThat(load.waitFor(60, SECONDS)).as("ended").isTrue();
    assertThat(Files.readString(err))
        .contains("Stopped. The load was rolled back: the warehouse is as it was before it.");
    assertThat(load.exitValue()).isEqualTo(130);
    // A server empties its folder just after it has told that the load is undone.
    await().atMost(60, SECONDS).until(() -> !holds(home.resolve("staging"), sign));
  }

  private static Process start(Path err, Path home, Path file) throws IOException {
    List<String> command = new ArrayList<>();
    // A build in the background of a shell ignores Ctrl-C, and so would all that it starts.
    command.addAll(List.of("env", "--default-signal=INT"));
    command.add(DISTRIBUTION.resolve("bin/tidemark").toString());
    command.addAll(List.of("load", file.toString(), "--home", home.toString()));
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
            "select count(*) from usage_observations",
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

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
