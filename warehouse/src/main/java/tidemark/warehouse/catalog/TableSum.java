package tidemark.warehouse.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.SqlScript;

/**
 * What a table holds, in two numbers: alike in two databases only where the rows are, in whatever
 * order. Immutable.
 *
 * @param table with its schema, such as {@code star.fact_usage}
 * @param rows how many
 * @param checksum the sum of the engine's hashes of the rows; 0 for none
 */
public record TableSum(String table, long rows, String checksum) {

  /** Of all tables of a catalogue, by name. */
  public static List<TableSum> ofAll(Connection connection, String catalog) throws SQLException {
    List<TableSum> sums = new ArrayList<>();
    String text = SqlScript.read(TableSum.class, "table-names.sql").text();
    List<List<String>> names = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(text);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        if (rows.getString(1).equals(catalog)) {
          names.add(List.of(rows.getString(2), rows.getString(3)));
        }
      }
    }
    for (List<String> name : names) {
      sums.add(of(connection, catalog, name.get(0), name.get(1)));
    }
    return sums;
  }

  /** Of one table. */
  public static TableSum of(Connection connection, String catalog, String schema, String table)
      throws SQLException {
    String name =
        String.join(
            ".", Quoted.identifier(catalog), Quoted.identifier(schema), Quoted.identifier(table));
    try (PreparedStatement select =
            connection.prepareStatement(
                "select count(*), cast(coalesce(sum(cast(hash(r) as hugeint)), 0) as varchar) from "
                    + name
                    + " as r");
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return new TableSum(schema + "." + table, rows.getLong(1), rows.getString(2));
    }
  }
}
