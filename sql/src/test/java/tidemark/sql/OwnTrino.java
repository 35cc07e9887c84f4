package tidemark.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The cluster that tests of the profile {@code trino} ask: the one of {@code
 * -Dtidemark.trino.url=http://HOST:PORT}, else one that {@code deploy/trino/cluster} starts, in
 * this module's target folder, until this is stopped.
 */
final class OwnTrino {
  private static final Path SCRIPT = Path.of("..", "deploy", "trino", "cluster").toAbsolutePath();
  private static final Path FOLDER = Path.of("target", "trino").toAbsolutePath();
  private static final int PORT = 18_470;
  private static final int POSTGRES_PORT = 15_470;

  private final String url;
  private final boolean isOurs;

  private OwnTrino(String url, boolean isOurs) {
    this.url = url;
    this.isOurs = isOurs;
  }

  /**
   * @throws IllegalStateException with what the script said, such as that there is no JDK for Trino
   */
  static OwnTrino open() throws IOException, InterruptedException {
    String given = System.getProperty("tidemark.trino.url", "");
    if (!given.isEmpty()) {
      return new OwnTrino(given, false);
    }
    run(
        "start",
        "--workers",
        "1",
        "--port",
        Integer.toString(PORT),
        "--postgres-port",
        Integer.toString(POSTGRES_PORT));
    return new OwnTrino("http://127.0.0.1:" + PORT, true);
  }

  String url() {
    return url;
  }

  private static void run(String... arguments) throws IOException, InterruptedException {
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
    if (status != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(said));
    }
  }

  /** Ends a cluster that was started. */
  void stop() throws IOException, InterruptedException {
    if (isOurs) {
      run("stop");
    }
  }
}
