package tidemark.deploy.trino;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.Loader;
import tidemark.ingest.Progress;
import tidemark.publish.PublishProgress;
import tidemark.publish.PublishRequest;
import tidemark.publish.Publisher;
import tidemark.sql.Door;
import tidemark.sql.Limits;
import tidemark.warehouse.Attachment;
import tidemark.warehouse.Home;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.script.Quoted;

/**
 * A home that is published to a cluster, with a door on the home and one on the cluster. The second
 * has a home of its own with the same tables and no row, as a stateless server has. Closing closes
 * all of it but the cluster.
 */
final class PublishedHome implements AutoCloseable {
  private final Warehouse full;
  private final Warehouse empty;
  private final Door duckDb;
  private final Door trino;

  private PublishedHome(TrinoCluster cluster, String catalog, Warehouse full, Warehouse empty)
      throws IOException, SQLException {
    this.full = full;
    this.empty = empty;
    cluster.empty(catalog);
    try (Publisher publisher =
        Publisher.open(full, cluster.catalogue(catalog), Clock.systemUTC())) {
      publisher.publish(
          new PublishRequest(PublishRequest.KEEP_DEFAULT, false), PublishProgress.SILENT);
    }
    this.duckDb = Door.open(full, Limits.DEFAULT);
    this.trino = Door.open(empty, Limits.DEFAULT, cluster.address(catalog));
  }

  /** What {@code tidemark demo} loads. */
  static PublishedHome ofHistory(TrinoCluster cluster, Path folder)
      throws IOException, SQLException {
    Warehouse full = Warehouse.open(new Home(folder.resolve("full")), List.of());
    try (Loader loader = Loader.open(full, Clock.systemUTC());
        Stream<Path> files = Files.list(Path.of("home", "history"))) {
      for (Path file : files.filter(f -> !f.toString().endsWith(".md")).sorted().toList()) {
        loader.load(LoadRequest.of(file), Progress.SILENT);
      }
    }
    Warehouse empty = Warehouse.open(new Home(folder.resolve("empty")), List.of());
    return new PublishedHome(cluster, "tidemark", full, empty);
  }

  /** Fills a database whose tables become the star's. */
  interface Filling {
    void fill(Connection connection) throws SQLException;
  }

  /**
   * Other tables in place of the star's own.
   *
   * @param catalog Trino's
   */
  static PublishedHome of(TrinoCluster cluster, Path folder, String catalog, Filling filling)
      throws IOException, SQLException {
    Path source = folder.resolve("source.duckdb");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + source)) {
      filling.fill(connection);
    }
    // One engine may have a file, and each home is another one.
    Path copy = Files.copy(source, folder.resolve("copy.duckdb"));
    return new PublishedHome(
        cluster,
        catalog,
        star(folder.resolve("full"), source, ""),
        star(folder.resolve("empty"), copy, " limit 0"));
  }

  private static Warehouse star(Path folder, Path source, String limit) {
    Warehouse warehouse =
        Warehouse.open(new Home(folder), List.of(new Attachment("source", source)));
    warehouse.write(
        (connection, version) -> {
          try (Statement statement = connection.createStatement()) {
            for (String schema : List.of("market", "star")) {
              statement.execute("drop schema " + schema + " cascade");
              statement.execute("create schema " + schema);
            }
            for (String table : tables(statement)) {
              String name = Quoted.identifier(table);
              statement.execute(
                  "create table star." + name + " as select * from source.main." + name + limit);
            }
            return version;
          }
        });
    return warehouse;
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select table_name from duckdb_tables() where database_name = 'source'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  /** Over the home itself. */
  Door duckDb() {
    return duckDb;
  }

  /** Over what was published. */
  Door trino() {
    return trino;
  }

  @Override
  public void close() {
    duckDb.close();
    trino.close();
    full.close();
    empty.close();
  }
}
