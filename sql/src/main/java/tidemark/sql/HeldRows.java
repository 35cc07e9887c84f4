package tidemark.sql;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Rows with something that is held as long as they are open. Owns the rows. One thread at a time,
 * but {@link #cancel()} may come from any.
 */
public final class HeldRows implements Rows {
  private final Rows rows;
  private final Runnable before;
  private final Runnable after;
  private final AtomicBoolean closed = new AtomicBoolean();

  private HeldRows(Rows rows, Runnable before, Runnable after) {
    this.rows = rows;
    this.before = before;
    this.after = after;
  }

  /** Rows of which {@code letGo} is told just before they close, once. */
  public static Rows before(Rows rows, Runnable letGo) {
    return new HeldRows(rows, letGo, () -> {});
  }

  /** Rows of which {@code letGo} is told once they have closed. */
  public static Rows after(Rows rows, Runnable letGo) {
    return new HeldRows(rows, () -> {}, letGo);
  }

  @Override
  public List<Column> columns() {
    return rows.columns();
  }

  @Override
  public boolean next() {
    return rows.next();
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
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    before.run();
    try {
      rows.close();
    } finally {
      after.run();
    }
  }
}
