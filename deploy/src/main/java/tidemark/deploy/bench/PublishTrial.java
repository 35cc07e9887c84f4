package tidemark.deploy.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.Loader;
import tidemark.ingest.Progress;
import tidemark.publish.Publication;
import tidemark.publish.PublishProgress;
import tidemark.publish.PublishRequest;
import tidemark.publish.Publisher;
import tidemark.publish.catalogue.CatalogueAddress;
import tidemark.publish.table.TableReport;
import tidemark.warehouse.Bounds;
import tidemark.warehouse.Home;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.file.TemporaryFolder;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.SqlScript;

/**
 * A publication of generated usage beside plain DuckDB, which copies the same tables to Parquet,
 * and a second publication after a week was loaded. Stateless.
 */
final class PublishTrial {
  private PublishTrial() {}

  /**
   * What was measured. Immutable.
   *
   * @param rowCount of usage
   * @param publishedRowCount of all tables and views
   * @param bareNanos the faster of two copies, one before the publication and one after
   * @param nanos of the first publication
   * @param bytes that it wrote
   * @param weekNanos of the publication after one more week
   * @param weekRowCount rows that it wrote
   * @param weekPartitions by table how many partitions it wrote, of those that it wrote
   * @param partitions by table how many those have
   */
  record Figures(
      long rowCount,
      long publishedRowCount,
      long bareNanos,
      long nanos,
      long bytes,
      long weekNanos,
      long weekRowCount,
      Map<String, Integer> weekPartitions,
      Map<String, Integer> partitions) {
    /** The publication's rate beside the bare copy's. */
    double ratio() {
      return (double) bareNanos / nanos;
    }
  }

  /**
   * @param folder of its own; the home in it stays
   * @param address of a catalogue that nobody published to
   */
  static Figures run(Path folder, long rowCount, CatalogueAddress address)
      throws IOException, SQLException {
    Home home = new Home(folder.resolve("home"));
    Path usage = LoadForm.CSV.write(folder, rowCount);
    Path week = writeWeek(folder, usage);
    try (Warehouse warehouse = Warehouse.open(home, List.of(), Bounds.ofLoads())) {
      load(warehouse, usage);
      long before = copyBare(warehouse);
      long start = System.nanoTime();
      Publication first = publish(warehouse, address);
      long nanos = System.nanoTime() - start;
      long after = copyBare(warehouse);
      load(warehouse, week);
      start = System.nanoTime();
      Publication second = publish(warehouse, address);
      long weekNanos = System.nanoTime() - start;
      Map<String, Integer> written = new TreeMap<>();
      Map<String, Integer> partitions = new TreeMap<>();
      for (TableReport table : second.tables()) {
        if (table.partitionsWritten() > 0) {
          written.put(table.table(), table.partitionsWritten());
          partitions.put(table.table(), table.partitions());
        }
      }
      return new Figures(
          rowCount,
          first.rows(),
          Math.min(before, after),
          nanos,
          first.bytesWritten(),
          weekNanos,
          second.rowsWritten(),
          written,
          partitions);
    }
  }

  private static void load(Warehouse warehouse, Path file) {
    try (Loader loader = Loader.open(warehouse, Clock.systemUTC())) {
      loader.load(LoadRequest.of(file), Progress.SILENT);
    }
  }

  private static Publication publish(Warehouse warehouse, CatalogueAddress address) {
    try (Publisher publisher = Publisher.open(warehouse, address, Clock.systemUTC())) {
      return publisher.publish(
          new PublishRequest(PublishRequest.KEEP_DEFAULT, false), PublishProgress.SILENT);
    }
  }

  /** The week after the file's last one, from that one's figures. */
  private static Path writeWeek(Path folder, Path usage) throws SQLException {
    Path week = folder.resolve("week.csv");
    String copy =
        SqlScript.read(PublishTrial.class, "PublishTrial/week.sql")
            .text()
            .replace("$usage", Quoted.literal(usage.toString()))
            .replace("$week", Quoted.literal(week.toString()));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      new SqlScript("week.sql", copy).run(connection);
    }
    return week;
  }

  /** All that is published, each table and view into a file, as DuckDB writes it unasked. */
  private static long copyBare(Warehouse warehouse) throws SQLException, IOException {
    try (TemporaryFolder folder = TemporaryFolder.open(warehouse.home().staging(), "bare-");
        Connection reader = warehouse.openReader();
        Statement statement = reader.createStatement()) {
      List<String> tables = tables(statement);
      long start = System.nanoTime();
      for (String table : tables) {
        Path file = folder.path().resolve(table.replaceAll("\\W", "") + ".parquet");
        statement.execute(
            "copy (from "
                + table
                + ") to "
                + Quoted.literal(file.toString())
                + " (format parquet)");
      }
      return System.nanoTime() - start;
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    String text = SqlScript.read(PublishTrial.class, "PublishTrial/published.sql").text();
    try (ResultSet rows = statement.executeQuery(text)) {
      while (rows.next()) {
        tables.add(
            Quoted.identifier(rows.getString(1)) + "." + Quoted.identifier(rows.getString(2)));
      }
    }
    return tables;
  }
}
