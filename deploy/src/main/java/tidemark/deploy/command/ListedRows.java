package tidemark.deploy.command;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.sql.Column;
import tidemark.sql.Rows;
import tidemark.sql.Statistics;
import tidemark.sql.Way;

/** A list as a result like any other, so that it prints in every format. One thread at a time. */
final class ListedRows implements Rows {
  private final List<Column> columns;
  private final List<? extends List<? extends @Nullable Object>> rows;
  private int index = -1;

  /**
   * @param rows each with a value for each column, null where there is none
   */
  ListedRows(List<Column> columns, List<? extends List<? extends @Nullable Object>> rows) {
    this.columns = List.copyOf(columns);
    this.rows = rows;
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public boolean next() {
    index++;
    return index < rows.size();
  }

  @Override
  public @Nullable Object value(int column) {
    return rows.get(index).get(column);
  }

  @Override
  public Statistics statistics() {
    return new Statistics(Way.TYPED, rows.size(), Optional.empty(), 0, 0, 0, false);
  }

  @Override
  public void cancel() {
    // All rows are here already.
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
