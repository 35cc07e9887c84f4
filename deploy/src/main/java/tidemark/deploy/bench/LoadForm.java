package tidemark.deploy.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.SqlScript;

/** A file that loads are measured with, and the plain table that it fits. Immutable. */
enum LoadForm {
  CSV("usage", "usage.csv", "format csv, header"),
  GZIP("usage", "usage.csv.gz", "format csv, header, compression gzip"),
  NDJSON("usage", "usage.ndjson", "format json"),
  PARQUET("usage", "usage.parquet", "format parquet"),
  NEWS("news", "news.csv", "format csv, header");

  private final String table;
  private final String file;
  private final String options;

  LoadForm(String table, String file, String options) {
    this.table = table;
    this.file = file;
    this.options = options;
  }

  String title() {
    return file;
  }

  boolean isNews() {
    return this == NEWS;
  }

  /** Writes the file into the folder: the same rows in each run. */
  Path write(Path folder, long rowCount) throws SQLException {
    Path target = folder.resolve(file);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set temp_directory = " + Quoted.literal(folder.toString()));
      statement.execute("set variable rows = " + rowCount);
      script(table).run(connection);
      statement.execute(
          "copy " + table + " to " + Quoted.literal(target.toString()) + " (" + options + ")");
    }
    return target;
  }

  void makeBareTable(Connection connection) throws SQLException {
    script(table + "-bare").run(connection);
  }

  /**
   * Fills the plain table.
   *
   * @return the number of rows
   */
  long copyBare(Connection connection, Path from) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeLargeUpdate(
          "copy " + table + " from " + Quoted.literal(from.toString()) + " (" + options + ")");
    }
  }

  private static SqlScript script(String name) {
    return SqlScript.read(LoadForm.class, "LoadForm/" + name + ".sql");
  }
}
