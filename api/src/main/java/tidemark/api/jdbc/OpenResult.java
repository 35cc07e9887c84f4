package tidemark.api.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.calcite.avatica.ColumnMetaData;
import org.apache.calcite.avatica.Meta.Frame;
import org.jspecify.annotations.Nullable;
import tidemark.sql.Column;
import tidemark.sql.Rows;

/**
 * A result that a client reads frame by frame. Owns its rows. One thread reads; any may cancel and
 * close.
 */
final class OpenResult implements AutoCloseable {
  /** What Avatica's clients ask for unless told otherwise: too few to be meant. */
  private static final int STOCK_FETCH_SIZE = 100;

  private static final int FRAME_ROWS = 2_000;
  private static final int FRAME_ROWS_MAX = 50_000;

  private final Rows rows;
  private final List<JdbcType> types;
  private long offset;
  private boolean done;

  /**
   * @param types as the client reads them, from the engine's names
   */
  OpenResult(Rows rows, Function<String, JdbcType> types) {
    this.rows = rows;
    this.types = rows.columns().stream().map(column -> types.apply(column.type())).toList();
  }

  static List<ColumnMetaData> describe(List<Column> columns, Function<String, JdbcType> types) {
    List<ColumnMetaData> described = new ArrayList<>();
    for (Column column : columns) {
      described.add(JdbcType.column(described.size(), column, types.apply(column.type())));
    }
    return described;
  }

  List<Column> columns() {
    return rows.columns();
  }

  /**
   * The next rows; closes itself after the last one.
   *
   * @param asked the client's fetch size: a hint, so that the default isn't taken at its word, at a
   *     million rows in ten thousand round trips
   */
  Frame next(int asked) {
    int size =
        asked <= 0 || asked == STOCK_FETCH_SIZE ? FRAME_ROWS : Math.min(asked, FRAME_ROWS_MAX);
    List<Object> frame = new ArrayList<>();
    long start = offset;
    while (!done && frame.size() < size) {
      if (rows.next()) {
        frame.add(row());
      } else {
        done = true;
        rows.close();
      }
    }
    offset += frame.size();
    return Frame.create(start, done, frame);
  }

  private @Nullable Object[] row() {
    @Nullable Object[] row = new @Nullable Object[types.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = types.get(i).encode(rows.value(i));
    }
    return row;
  }

  /** Rows read so far. */
  long offset() {
    return offset;
  }

  boolean isDone() {
    return done;
  }

  /** Stops the engine too, where another thread is still in it. */
  @Override
  public void close() {
    if (!done) {
      rows.cancel();
    }
    rows.close();
  }
}
