package tidemark.deploy.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tidemark.tpc.Suite;
import tidemark.warehouse.Attachment;
import tidemark.warehouse.Bounds;
import tidemark.warehouse.Home;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.script.SqlScript;

/**
 * The files that the benchmark asks: a home with the bundled history, generated usage, TPC-DS, and
 * a thousand tables that no one asks. Immutable. Thread-safe.
 *
 * @param folder holds all of them
 */
record BenchData(Path folder) {
  private static final int TABLE_COUNT = 1_000;
  private static final int COLUMN_COUNT = 50;
  private static final double TPC_SCALE = 0.01;

  private Path file(String name) {
    return folder.resolve(name + ".duckdb");
  }

  /** Makes what isn't there yet, beside the home, which the command has filled. */
  void make(int dayCount) throws SQLException {
    String usage =
        SqlScript.read(BenchData.class, "BenchData/usage.sql")
            .text()
            .replace("$days", String.valueOf(dayCount));
    make("bench", connection -> new SqlScript("usage.sql", usage).run(connection));
    make("tpcds", connection -> Suite.DS.fill(connection, TPC_SCALE, 100_000));
    make("wide", BenchData::fillWide);
  }

  private interface Filling {
    void fill(Connection connection) throws SQLException;
  }

  private void make(String name, Filling filling) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file(name))) {
      filling.fill(connection);
    }
  }

  private static void fillWide(Connection connection) throws SQLException {
    String columns =
        IntStream.range(0, COLUMN_COUNT)
            .mapToObj(i -> "column_" + i + (i % 2 == 0 ? " integer" : " varchar"))
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      for (int i = 0; i < TABLE_COUNT; i++) {
        statement.execute("create table table_" + i + " (" + columns + ")");
      }
    }
  }

  /**
   * The warehouse with all but the thousand tables attached; with them where {@code wide}. The
   * caller closes it.
   */
  Warehouse open(boolean wide) {
    List<Attachment> attachments = new ArrayList<>();
    attachments.add(new Attachment("bench", file("bench")));
    attachments.add(new Attachment("tpcds", file("tpcds")));
    if (wide) {
      attachments.add(new Attachment("wide", file("wide")));
    }
    return Warehouse.open(
        new Home(folder.resolve("home")),
        attachments,
        new Bounds(Duration.ofMinutes(1), 25, Bounds.usual().threads()));
  }

  static String engineVersion() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      return connection.getMetaData().getDatabaseProductVersion();
    }
  }
}
