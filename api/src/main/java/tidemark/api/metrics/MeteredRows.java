package tidemark.api.metrics;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tidemark.sql.Column;
import tidemark.sql.Rows;
import tidemark.sql.Statistics;
import tidemark.warehouse.error.TidemarkException;

/** Rows that are counted once, when closed. Owns the rows it wraps. One thread at a time. */
final class MeteredRows implements Rows {
  private final Rows rows;
  private final MeteredDoor door;
  private final Entry entry;
  private final long startNanos;
  private final AtomicBoolean counted = new AtomicBoolean();

  /** Until the last row was read, whoever closes gives up the rest. */
  private String outcome = "partial";

  MeteredRows(Rows rows, MeteredDoor door, Entry entry, long startNanos) {
    this.rows = rows;
    this.door = door;
    this.entry = entry;
    this.startNanos = startNanos;
  }

  @Override
  public List<Column> columns() {
    return rows.columns();
  }

  @Override
  public boolean next() {
    try {
      boolean more = rows.next();
      if (!more) {
        outcome = "ok";
      }
      return more;
    } catch (TidemarkException e) {
      outcome = e.code().name();
      throw e;
    }
  }

  @Override
  public @Nullable Object value(int column) {
    return rows.value(column);
  }

  @Override
  public Statistics statistics() {
    return rows.statistics();
  }

  @Override
  public void cancel() {
    rows.cancel();
  }

  @Override
  public void close() {
    if (counted.compareAndSet(false, true)) {
      Statistics statistics = rows.statistics();
      door.count(entry, statistics.way().name(), outcome, statistics.rowCount(), startNanos);
    }
    rows.close();
  }
}
