package tidemark.warehouse.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import tidemark.warehouse.catalog.TableSum;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.SqlScript;

/**
 * Makes the star of a warehouse that of another database, inside a write transaction: readers see
 * the old one, whole, until the commit. A table whose rows are the same stays as it is; any other
 * is made anew, since the engine takes minutes to put a key back in the transaction that deleted
 * it. Stateless. Thread-safe.
 */
public final class Refill {
  private Refill() {}

  /**
   * @param connection borrowed, in a transaction, where both are attached
   * @param from the catalogue of the other database, with the same tables
   * @param to the warehouse's catalogue
   * @return how many rows the star has more, or fewer if negative
   */
  public static long run(Connection connection, String from, String to) throws SQLException {
    long difference = 0;
    for (Map.Entry<String, String> table : tables(connection, from).entrySet()) {
      TableSum old = TableSum.of(connection, to, "star", table.getKey());
      TableSum other = TableSum.of(connection, from, "star", table.getKey());
      if (!old.equals(other)) {
        remake(connection, from, to, table.getKey(), table.getValue());
        difference += other.rows() - old.rows();
      }
    }
    return difference;
  }

  private static Map<String, String> tables(Connection connection, String catalog)
      throws SQLException {
    Map<String, String> tables = new LinkedHashMap<>();
    try (PreparedStatement select = prepare(connection, "tables.sql")) {
      select.setString(1, catalog);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          tables.put(rows.getString(1), rows.getString(2));
        }
      }
    }
    return tables;
  }

  /**
   * @param made the statement that makes it, in the engine's words; the schema is named in it
   */
  private static void remake(
      Connection connection, String from, String to, String table, String made)
      throws SQLException {
    String old = name(to, table);
    execute(connection, "drop table " + old);
    execute(connection, made);
    execute(connection, "insert into " + old + " select * from " + name(from, table));
    try (PreparedStatement select = prepare(connection, "comments.sql")) {
      for (int at = 1; at <= 4; at += 2) {
        select.setString(at, from);
        select.setString(at + 1, table);
      }
      Map<String, String> comments = new LinkedHashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          String column = rows.getString(1);
          String what =
              column == null ? "table " + old : "column " + old + "." + Quoted.identifier(column);
          comments.put(what, rows.getString(2));
        }
      }
      for (Map.Entry<String, String> comment : comments.entrySet()) {
        execute(
            connection,
            "comment on " + comment.getKey() + " is " + Quoted.literal(comment.getValue()));
      }
    }
  }

  private static String name(String catalog, String table) {
    return Quoted.identifier(catalog) + ".star." + Quoted.identifier(table);
  }

  private static PreparedStatement prepare(Connection connection, String script)
      throws SQLException {
    return connection.prepareStatement(SqlScript.read(Refill.class, script).text());
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
