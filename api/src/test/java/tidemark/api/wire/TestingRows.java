package tidemark.api.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.sql.Column;
import tidemark.sql.Rows;
import tidemark.sql.Statistics;
import tidemark.sql.Way;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Rows made by hand: values as the engine would give them, and failures where a test wants one. */
final class TestingRows implements Rows {
  private final List<Column> columns = new ArrayList<>();
  private final List<List<@Nullable Object>> rows = new ArrayList<>();
  private long failAfter = Long.MAX_VALUE;
  private boolean truncated;
  private int place = -1;

  TestingRows column(String name, String type) {
    columns.add(new Column(name, type));
    return this;
  }

  TestingRows row(@Nullable Object... values) {
    rows.add(Arrays.asList(values));
    return this;
  }

  TestingRows truncated() {
    truncated = true;
    return this;
  }

  TestingRows failingAfter(long rowCount) {
    failAfter = rowCount;
    return this;
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public boolean next() {
    if (place + 1 >= failAfter) {
      throw TidemarkException.of(ErrorCode.TIME_LIMIT, "Too slow.");
    }
    place++;
    return place < rows.size();
  }

  @Override
  public @Nullable Object value(int column) {
    return rows.get(place).get(column);
  }

  @Override
  public Statistics statistics() {
    return new Statistics(Way.TYPED, rows.size(), Optional.empty(), 0.5, 1.25, 7, truncated);
  }

  @Override
  public void cancel() {}

  @Override
  public void close() {}
}
