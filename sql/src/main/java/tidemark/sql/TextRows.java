package tidemark.sql;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows that are there already: what EXPLAIN says. */
final class TextRows implements Rows {
  private final List<Column> columns;
  private final List<List<String>> rows;
  private final long dataVersion;
  private int read;

  TextRows(List<String> names, List<List<String>> rows, long dataVersion) {
    this.columns = names.stream().map(name -> new Column(name, "VARCHAR")).toList();
    this.rows = List.copyOf(rows);
    this.dataVersion = dataVersion;
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public boolean next() {
    read = Math.min(read + 1, rows.size() + 1);
    return read <= rows.size();
  }

  @Override
  public @Nullable Object value(int column) {
    return rows.get(read - 1).get(column);
  }

  @Override
  public Statistics statistics() {
    return new Statistics(
        Way.TYPED, Math.min(read, rows.size()), Optional.empty(), 0, 0, dataVersion, false);
  }

  @Override
  public void cancel() {
    read = rows.size();
  }

  @Override
  public void close() {
    read = rows.size() + 1;
  }
}
