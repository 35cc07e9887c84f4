package tidemark.warehouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Another JVM that holds a home open, in the middle of a write transaction, until it is killed. One
 * thread at a time.
 */
final class OtherProcess implements AutoCloseable {
  private final Process process;

  private OtherProcess(Process process) {
    this.process = process;
  }

  /** Returns once the other process has written a row that it doesn't commit. */
  static OtherProcess writing(Path home) throws IOException {
    return start("warehouse", home);
  }

  /** The same with the engine alone, as a database browser would open the file. */
  static OtherProcess browsing(Path home) throws IOException {
    return start("engine", home);
  }

  private static OtherProcess start(String how, Path home) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                // What a killed process leaves there goes with the test's folder.
                "-Djava.io.tmpdir=" + home.toAbsolutePath().getParent(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                how,
                home.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = said.readLine();
    if (!"ready".equals(line)) {
      process.destroyForcibly();
      throw new IllegalStateException("The other process said: " + line);
    }
    return new OtherProcess(process);
  }

  long pid() {
    return process.pid();
  }

  /** Kills it with no chance to tidy up. */
  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }

  public static void main(String[] arguments) throws SQLException {
    Home home = new Home(Path.of(arguments[1]));
    if (arguments[0].equals("engine")) {
      try (Connection connection =
          DriverManager.getConnection("jdbc:duckdb:" + home.warehouseFile())) {
        connection.getMetaData().getDatabaseProductVersion();
        waitToBeKilled();
      }
    }
    try (Warehouse warehouse = Warehouse.open(home, List.of())) {
      warehouse.write(
          (connection, version) -> {
            try (Statement statement = connection.createStatement()) {
              // Enough to reach the log on disk before the commit that never comes.
              statement.execute(
                  "insert into ops.reject(batch_key, file, file_row, column_name, value, reason)"
                      + " select 7, 'f', i, 'c', 'v', 'why' from range(300000) as r (i)");
            }
            return waitToBeKilled();
          });
    }
  }

  private static int waitToBeKilled() {
    System.out.println("ready");
    System.out.flush();
    try {
      return System.in.read();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
