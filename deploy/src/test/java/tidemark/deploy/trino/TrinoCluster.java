package tidemark.deploy.trino;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The cluster that {@code deploy/trino/cluster} starts, for tests of the profile {@code trino}. It
 * lies in the module's target folder, so that Trino is fetched and unpacked once. Closing stops it.
 */
final class TrinoCluster implements AutoCloseable {
  private static final Path SCRIPT = Path.of("trino", "cluster").toAbsolutePath();
  private static final Path FOLDER = Path.of("target", "trino").toAbsolutePath();
  private static final int PORT = 18_480;
  private static final int POSTGRES_PORT = 15_480;

  private TrinoCluster() {}

  /**
   * Starts it, and waits until all nodes are there.
   *
   * @throws IllegalStateException with what the script said, such as that there is no JDK for Trino
   */
  static TrinoCluster start(int workerCount) throws IOException, InterruptedException {
    TrinoCluster cluster = new TrinoCluster();
    cluster.run(
        "start",
        "--workers",
        Integer.toString(workerCount),
        "--port",
        Integer.toString(PORT),
        "--postgres-port",
        Integer.toString(POSTGRES_PORT));
    return cluster;
  }

  String address() {
    return "http://127.0.0.1:" + PORT;
  }

  String catalogue() {
    return "jdbc:postgresql://127.0.0.1:" + POSTGRES_PORT + "/tidemark";
  }

  String password() throws IOException {
    return Files.readString(FOLDER.resolve("password"));
  }

  String warehouse() {
    return "file://" + FOLDER.resolve("warehouse");
  }

  /** A node that goes without a word. */
  void killWorker(int number) throws IOException, InterruptedException {
    run("kill-worker", Integer.toString(number));
  }

  void startWorker(int number) throws IOException, InterruptedException {
    run("start-worker", Integer.toString(number));
  }

  String status() throws IOException, InterruptedException {
    return run("status");
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--dir", FOLDER.toString()));
    Files.createDirectories(FOLDER);
    Path said = FOLDER.resolve("said");
    int status =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    String answer = Files.readString(said);
    if (status != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + answer);
    }
    return answer;
  }

  @Override
  public void close() {
    try {
      run("stop");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
