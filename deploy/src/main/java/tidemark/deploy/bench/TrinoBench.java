package tidemark.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import tidemark.api.ground.Ground;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.Loader;
import tidemark.ingest.Progress;
import tidemark.publish.Publication;
import tidemark.publish.PublishProgress;
import tidemark.publish.PublishRequest;
import tidemark.publish.Publisher;
import tidemark.publish.catalogue.CatalogueAddress;
import tidemark.sql.Door;
import tidemark.sql.Limits;
import tidemark.sql.engine.TrinoAddress;
import tidemark.warehouse.Bounds;
import tidemark.warehouse.Home;
import tidemark.warehouse.Warehouse;

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
    long rowCount = Long.parseLong(arguments[1]);
    int roundCount = Integer.parseInt(arguments[2]);
    TrinoAddress trino = TrinoAddress.parse(arguments[3], arguments[4], "tidemark", null);
    CatalogueAddress catalogue =
        CatalogueAddress.parse(arguments[5], Optional.of(arguments[6]), Map.of(), System.getenv());
    ClusterTable table = new ClusterTable(System.out);
    Map<String, String> circumstances = Circumstances.of("trino");
    circumstances.put("usageRows", String.valueOf(rowCount));
    Home home = new Home(folder.resolve("home"));
    System.out.printf(Locale.ROOT, "Loading %,d rows …%n", rowCount);
    load(folder, home, rowCount);
    try (Warehouse warehouse = Warehouse.open(home, List.of())) {
      String tag = publish(warehouse, catalogue);
      ask(warehouse, trino, tag, roundCount, table);
    }
    if (arguments.length > 7) {
      table.append(Path.of(arguments[7]), circumstances);
    }
  }

  private static void load(Path folder, Home home, long rowCount) throws IOException, SQLException {
    Path file = LoadForm.PARQUET.write(folder, rowCount);
    try (Warehouse warehouse = Warehouse.open(home, List.of(), Bounds.ofLoads());
        Loader loader = Loader.open(warehouse, Clock.systemUTC())) {
      loader.load(LoadRequest.of(file), Progress.SILENT);
    }
    Files.delete(file);
  }

  private static String publish(Warehouse warehouse, CatalogueAddress catalogue) {
    try (Publisher publisher = Publisher.open(warehouse, catalogue, Clock.systemUTC())) {
      Publication publication =
          publisher.publish(
              new PublishRequest(PublishRequest.KEEP_DEFAULT, false), PublishProgress.SILENT);
      return publication.tag();
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
