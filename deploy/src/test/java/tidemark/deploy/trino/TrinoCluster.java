package tidemark.deploy.trino;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidemark.publish.catalogue.CatalogueAddress;
import tidemark.sql.engine.TrinoAddress;
import tidemark.warehouse.file.TemporaryFolder;

/**
 * The cluster that {@code deploy/trino/cluster} starts, for tests of the profile {@code trino}. It
 * lies in the module's target folder, so that Trino is fetched and unpacked once. Closing stops it,
 * but with {@code -Dtidemark.trino.stays=true}, for one who runs a test again and again.
 */
public final class TrinoCluster implements AutoCloseable {
  private static final Path SCRIPT = Path.of("trino", "cluster").toAbsolutePath();
  private static final Path FOLDER = Path.of("target", "trino").toAbsolutePath();
  private static final int PORT = Integer.getInteger("tidemark.trino.port", 18_480);
  private static final int POSTGRES_PORT = PORT - 3_000;

  /** The database of the catalogues. */
  public static final String DATABASE =
      "jdbc:postgresql://127.0.0.1:" + POSTGRES_PORT + "/tidemark";

  /** Whose it is. */
  public static final String USER = "tidemark";

  private TrinoCluster() {}

  /**
   * Starts it, and waits until all nodes are there.
   *
   * @param catalogs beside {@code tidemark}
   * @throws IllegalStateException with what the script said, such as that there is no JDK for Trino
   */
  public static TrinoCluster start(int workerCount, String... catalogs)
      throws IOException, InterruptedException {
    TrinoCluster cluster = new TrinoCluster();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "start",
                "--workers",
                Integer.toString(workerCount),
                "--port",
                Integer.toString(PORT),
                "--postgres-port",
                Integer.toString(POSTGRES_PORT)));
    if (catalogs.length > 0) {
      arguments.addAll(List.of("--catalogs", String.join(",", catalogs)));
    }
    cluster.run(arguments.toArray(String[]::new));
    return cluster;
  }

  public String address() {
    return "http://127.0.0.1:" + PORT;
  }

  public static Path warehouse(String catalog) {
    return FOLDER.resolve(catalog.equals("tidemark") ? "warehouse" : "warehouse-" + catalog);
  }

  /** Where to publish, for Trino's catalogue of that name. */
  CatalogueAddress catalogue(String name) throws IOException {
    return CatalogueAddress.parse(
        name,
        Optional.of("file://" + warehouse(name)),
        Map.of(name + ".uri", DATABASE, name + ".catalog-name", name),
        Map.of(
            CatalogueAddress.USER_VARIABLE, USER, CatalogueAddress.PASSWORD_VARIABLE, password()));
  }

  public static String password() throws IOException {
    return Files.readString(FOLDER.resolve("password")).strip();
  }

  /** Drops what an earlier run published. */
  public void empty(String catalog) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection(DATABASE, USER, password())) {
      for (String table : List.of("iceberg_tables", "iceberg_namespace_properties")) {
        try (PreparedStatement delete =
            connection.prepareStatement("delete from " + table + " where catalog_name = ?")) {
          delete.setString(1, catalog);
          delete.executeUpdate();
        }
      }
    }
    TemporaryFolder.remove(warehouse(catalog));
  }

  /** For a door that answers from it. */
  TrinoAddress address(String catalog) {
    return TrinoAddress.parse(address(), catalog, "tester", null);
  }

  /** A node that goes without a word. */
  public void killWorker(int number) throws IOException, InterruptedException {
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

  /** All nodes and the catalogue's database go; {@link #start} starts them again. */
  public void stop() throws IOException, InterruptedException {
    run("stop");
  }

  @Override
  public void close() {
    if (Boolean.getBoolean("tidemark.trino.stays")) {
      return;
    }
    try {
      run("stop");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
