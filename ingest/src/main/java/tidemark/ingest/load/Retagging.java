package tidemark.ingest.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import tidemark.ingest.stage.StagedTable;
import tidemark.ingest.tagging.Tagging;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.SqlScript;

/**
 * Reads the texts of a home again, where the words by which they were read have changed since. What
 * sources state stays. Stateless. Thread-safe.
 */
public final class Retagging {
  private Retagging() {}

  /** Whether texts were read by other words than those of today, or by none. */
  public static boolean isDue(Connection reader) throws SQLException {
    try (PreparedStatement select = reader.prepareStatement(script("is-due").text());
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  /** The words of today, as a checksum; empty for a database without any. */
  public static String words(Connection reader) throws SQLException {
    try (PreparedStatement select = reader.prepareStatement(script("words").text());
        ResultSet rows = select.executeQuery()) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  /**
   * Reads all texts, and writes what is found.
   *
   * @param connection borrowed, in a transaction
   * @param folder an empty one inside the home's staging folder
   */
  public static void run(Connection connection, Path folder, Tagging tagging) throws SQLException {
    script("texts").run(connection);
    for (String table : List.of("news", "reports")) {
      execute(
          connection,
          "copy " + table + " to " + Quoted.literal(parquet(folder, table)) + " (format parquet)");
    }
    tagging.run(folder, List.of(StagedTable.NEWS, StagedTable.REPORTS), UnaryOperator.identity());
    StarLoad.viewTexts(connection, folder);
    script("forget").run(connection);
    for (String name :
        List.of(
            "news-tags",
            "news-claims",
            "report-tags",
            "report-claims",
            "claims-once",
            "tags-read")) {
      SqlScript.read(StarLoad.class, name + ".sql").run(connection);
    }
  }

  private static String parquet(Path folder, String name) {
    return folder.resolve(name + ".parquet").toString();
  }

  private static SqlScript script(String name) {
    return SqlScript.read(Retagging.class, "Retagging/" + name + ".sql");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }
}
