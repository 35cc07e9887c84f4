package tidemark.deploy.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import tidemark.api.ground.Ground;
import tidemark.publish.catalogue.CatalogueAddress;
import tidemark.sql.Door;
import tidemark.sql.Limits;
import tidemark.sql.engine.TrinoAddress;
import tidemark.warehouse.Home;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.TidemarkException;

/**
 * What publishing costs beside DuckDB's own copy, and what a cluster's answers cost through
 * Tidemark beside Trino asked by hand, and beside DuckDB. A process of its own: {@code tidemark
 * bench trino} starts it, with the JVM that a server has.
 */
public final class TrinoBench {
  private TrinoBench() {}

  /**
   * @param arguments a folder of its own; the number of rows and of rounds; Trino's address and
   *     catalogue; the catalogue's address and where its files lie; and where wanted the file that
   *     a line of JSON is appended to
   */
  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    java.util.logging.LogManager.getLogManager().reset();
    Path folder = Path.of(arguments[0]);
    try {
      run(folder, arguments);
    } catch (TidemarkException e) {
      System.err.println("tidemark: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void run(Path folder, String[] arguments)
      throws IOException, SQLException, InterruptedException {
    long rowCount = Long.parseLong(arguments[1]);
    int roundCount = Integer.parseInt(arguments[2]);
    TrinoAddress trino = TrinoAddress.parse(arguments[3], arguments[4], "tidemark", null);
    CatalogueAddress catalogue =
        CatalogueAddress.parse(arguments[5], Optional.of(arguments[6]), Map.of(), System.getenv());
    ClusterTable table = new ClusterTable(System.out);
    Map<String, String> circumstances = Circumstances.of("trino");
    circumstances.put("usageRows", String.valueOf(rowCount));
    System.out.printf(Locale.ROOT, "Loading and publishing %,d rows …%n", rowCount);
    table.add(PublishTrial.run(folder, rowCount, catalogue));
    try (Warehouse warehouse = Warehouse.open(new Home(folder.resolve("home")), List.of())) {
      ask(warehouse, trino, "v" + warehouse.dataVersion(), roundCount, table);
    }
    if (arguments.length > 7) {
      table.append(Path.of(arguments[7]), circumstances);
    }
  }

  private static void ask(
      Warehouse warehouse, TrinoAddress trino, String tag, int roundCount, ClusterTable table)
      throws SQLException {
    Properties who = new Properties();
    who.setProperty("user", "tidemark");
    try (Door duckDb = Door.open(warehouse, Limits.DEFAULT);
        Connection byHand = DriverManager.getConnection(trino.jdbcUrl(), who);
        Ground ground = Ground.ofCluster(trino);
        Door cluster = ground.openDoor(Limits.DEFAULT)) {
      ClusterQueries queries = new ClusterQueries(duckDb, byHand, cluster, tag);
      table.begin();
      for (ClusterScenario scenario : ClusterScenario.values()) {
        table.add(queries.run(scenario, roundCount));
      }
    }
  }
}
