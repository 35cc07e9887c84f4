package tidemark.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows as their values with bars between, in no order but their own. Stateless. Thread-safe. */
public final class SortedRows {
  private SortedRows() {}

  public static List<String> of(Connection connection, String question) throws SQLException {
    List<String> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(question);
        ResultSet rows = select.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          values.add(rows.getMetaData().getColumnName(column) + "=" + rows.getString(column));
        }
        found.add(String.join(" | ", values));
      }
    }
    Collections.sort(found);
    return found;
  }
}
