package tidemark.api.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidemark.sql.Column;

/**
 * A table of JDBC's metadata: columns as its specification names them, and rows. One thread at a
 * time while it is filled.
 */
final class MetaTable {
  private final List<Column> columns;
  private final List<Object> rows = new ArrayList<>();

  /**
   * @param columns each as {@code NAME TYPE}, the type by the engine's name
   */
  MetaTable(String... columns) {
    this.columns =
        Stream.of(columns)
            .map(column -> column.split(" ", 2))
            .map(parts -> new Column(parts[0], parts[1]))
            .toList();
  }

  MetaTable add(@Nullable Object... row) {
    if (row.length != columns.size()) {
      throw new IllegalStateException(
          "A row has %d values for %d columns".formatted(row.length, columns.size()));
    }
    rows.add(row);
    return this;
  }

  List<Column> columns() {
    return columns;
  }

  List<Object> rows() {
    return rows;
  }
}
