package tidemark.deploy.command;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.ingest.pull.WatchStatus;
import tidemark.sql.Column;
import tidemark.sql.Rows;
import tidemark.sql.Statistics;
import tidemark.sql.Way;

/** Watches as a result like any other, so that they print in every format. */
final class WatchRows implements Rows {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("id", "VARCHAR"),
          new Column("address", "VARCHAR"),
          new Column("every", "VARCHAR"),
          new Column("last_good", "VARCHAR"),
          new Column("last_tried", "VARCHAR"),
          new Column("next", "VARCHAR"),
          new Column("lag_seconds", "BIGINT"),
          new Column("failures", "BIGINT"),
          new Column("batch", "BIGINT"),
          new Column("last_error", "VARCHAR"));

  private final List<WatchStatus> watches;
  private int index = -1;

  WatchRows(List<WatchStatus> watches) {
    this.watches = List.copyOf(watches);
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public boolean next() {
    index++;
    return index < watches.size();
  }

  @Override
  public @Nullable Object value(int column) {
    WatchStatus watch = watches.get(index);
    return switch (column) {
      case 0 -> watch.id();
      case 1 -> watch.address();
      case 2 -> watch.every();
      case 3 -> watch.lastGoodAt().map(Object::toString).orElse(null);
      case 4 -> watch.running() ? "now" : watch.lastTriedAt().map(Object::toString).orElse(null);
      case 5 -> watch.nextAt().toString();
      case 6 -> watch.lagSeconds();
      case 7 -> (long) watch.failures();
      case 8 -> watch.batch().isPresent() ? watch.batch().getAsLong() : null;
      case 9 -> watch.lastError().orElse(null);
      default -> throw new IndexOutOfBoundsException(column);
    };
  }

  @Override
  public Statistics statistics() {
    return new Statistics(Way.TYPED, watches.size(), Optional.empty(), 0, 0, 0, false);
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
