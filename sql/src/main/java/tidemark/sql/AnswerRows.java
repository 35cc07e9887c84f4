package tidemark.sql;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tidemark.sql.engine.Engine;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** The engine's rows within the question's limits; gives everything back when closed. */
final class AnswerRows implements Rows {
  private final Lease lease;
  private final Engine.Cursor cursor;
  private final List<Column> columns;
  private final Way way;
  private final long rowCountMax;
  private final double translateMillis;
  private long engineNanos;
  private long rowCount;
  private boolean truncated;
  private boolean ended;
  private boolean closed;

  /**
   * @param lease taken over, with the cursor on it
   */
  AnswerRows(
      Lease lease,
      Engine.Cursor cursor,
      List<Column> columns,
      Way way,
      long rowCountMax,
      double translateMillis,
      long engineNanos) {
    this.lease = lease;
    this.cursor = cursor;
    this.columns = columns;
    this.way = way;
    this.rowCountMax = rowCountMax;
    this.translateMillis = translateMillis;
    this.engineNanos = engineNanos;
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public boolean next() {
    requireOpen();
    if (ended) {
      return false;
    }
    long start = System.nanoTime();
    boolean there;
    try {
      there = cursor.next();
    } catch (TidemarkException e) {
      throw lease.reason(way == Way.PLANNED ? PlannedWay.withoutPlace(e) : e);
    } finally {
      engineNanos += System.nanoTime() - start;
      lease.tookSoFar(engineNanos);
    }
    truncated = there && rowCount == rowCountMax;
    ended = !there || truncated;
    if (!ended) {
      rowCount++;
    }
    return !ended;
  }

  @Override
  public @Nullable Object value(int column) {
    requireOpen();
    try {
      return cursor.value(column);
    } catch (TidemarkException e) {
      throw lease.reason(e);
    }
  }

  @Override
  public Statistics statistics() {
    return new Statistics(
        way,
        rowCount,
        Optional.empty(),
        translateMillis,
        engineNanos / 1e6,
        lease.dataVersion(),
        truncated);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The rows were closed after row " + rowCount);
    }
  }

  @Override
  public void cancel() {
    lease.cancel();
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      cursor.close();
    } finally {
      lease.close();
    }
  }

  /** A session, its place in the queue and its deadline. */
  static final class Lease implements RunningStatement, AutoCloseable {
    private final Engine.Session session;
    private final Turns.Turn turn;
    private final Duration timeout;
    private final Deadline.Entry deadline;
    private volatile boolean late;
    private long engineNanos;
    private boolean closed;

    Lease(
        Engine.Session session,
        Turns.Turn turn,
        Duration timeout,
        Duration left,
        Deadline deadlines) {
      this.session = session;
      this.turn = turn;
      this.timeout = timeout;
      this.deadline = deadlines.after(left, this::tooLate);
    }

    Engine.Session session() {
      return session;
    }

    long dataVersion() {
      return session.dataVersion();
    }

    private void tooLate() {
      late = true;
      session.cancel();
    }

    @Override
    public void cancel() {
      session.cancel();
    }

    @Override
    public OptionalDouble progress() {
      return session.progress();
    }

    /** Does a piece of work without a result. */
    void within(Runnable work) {
      within(
          () -> {
            work.run();
            return true;
          });
    }

    /** Does a piece of work; where the deadline cut it short, the failure says so. */
    <T extends @Nullable Object> T within(java.util.function.Supplier<T> work) {
      try {
        return work.get();
      } catch (TidemarkException e) {
        throw reason(e);
      }
    }

    /** The failure; where the deadline cut it short, that. */
    TidemarkException reason(TidemarkException e) {
      return late && e.code() == ErrorCode.CANCELLED ? tooLong(timeout, e) : e;
    }

    /** What the engine has taken; it decides on the lane of the same text next time. */
    void tookSoFar(long nanos) {
      engineNanos = nanos;
    }

    @Override
    public void close() {
      if (closed) {
        return;
      }
      closed = true;
      deadline.close();
      try {
        session.close();
      } finally {
        turn.close(engineNanos);
      }
    }
  }

  static TidemarkException tooLong(Duration timeout, @Nullable Throwable cause) {
    return TidemarkException.of(
        ErrorCode.TIME_LIMIT,
        "The statement took longer than "
            + timeout.toMillis()
            + " ms and was stopped. Narrow it, or raise timeoutMillis.",
        cause);
  }
}
