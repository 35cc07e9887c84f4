package tidemark.sql.engine;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column's label and type, both as the engine says them. Immutable. */
public record ResultColumn(String label, String type) {

  static List<ResultColumn> of(@Nullable ResultSetMetaData data) throws SQLException {
    List<ResultColumn> columns = new ArrayList<>();
    if (data != null) {
      for (int i = 1; i <= data.getColumnCount(); i++) {
        columns.add(new ResultColumn(data.getColumnLabel(i), data.getColumnTypeName(i)));
      }
    }
    return List.copyOf(columns);
  }
}
