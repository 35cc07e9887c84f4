package tidemark.ingest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.QueryProgress;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * A load at work: tells how far it is, and can be stopped until its commit begins. What is stopped
 * changes nothing.
 *
 * <p>Thread-safe.
 */
public final class RunningLoad {
  private static final List<String> STEPS =
      List.of("waiting", "reading", "staging", "checking", "loading", "committing", "done");

  /** How much of the work is done when a step begins, as loads of long files went. */
  private static final double[] PARTS = {0, 0, 0.1, 0.12, 0.55, 0.98, 1};

  /** An engine that says 0 or 1 tells of a statement too short to be counted. */
  private static final double TELLING_MAX = 0.999;

  private static final long AGAIN_MILLIS = 50;

  private final String name;
  private final long bytesTotal;
  private final Progress progress;
  private final long startNanos = System.nanoTime();
  private final CountDownLatch ended = new CountDownLatch(1);
  private int step;
  private long rowsRead;
  private long rowsSeen;
  private double within;
  private boolean cancelled;
  private boolean sealed;
  private @Nullable Statement statement;

  RunningLoad(String name, long bytesTotal, Progress progress) {
    this.name = name;
    this.bytesTotal = bytesTotal;
    this.progress = progress;
  }

  /**
   * A step begins.
   *
   * @throws TidemarkException CANCELLED
   */
  void at(String begun, long rows) {
    synchronized (this) {
      if (!sealed) {
        check();
      }
      step = STEPS.indexOf(begun);
      within = 0;
      rowsSeen = 0;
      rowsRead = Math.max(rowsRead, rows);
    }
    progress.at(begun, rows);
  }

  private void check() {
    if (cancelled) {
      throw TidemarkException.of(
          ErrorCode.CANCELLED,
          "The load of " + name + " was stopped; the warehouse is as it was before.");
    }
  }

  /** From here on the load can't be stopped: its commit is next. */
  synchronized void seal() {
    check();
    sealed = true;
  }

  void end() {
    ended.countDown();
  }

  /** The failure as its user may read it: what was interrupted was stopped. */
  synchronized TidemarkException told(TidemarkException failure) {
    if (cancelled && failure.code() == ErrorCode.CANCELLED) {
      return TidemarkException.of(
          ErrorCode.CANCELLED,
          "The load of " + name + " was stopped; the warehouse is as it was before.",
          failure);
    }
    return failure;
  }

  /** The connection, each of whose statements is watched while it runs, and stopped if need be. */
  Connection watched(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            RunningLoad.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              try {
                Object answer = method.invoke(connection, arguments);
                if (answer instanceof Statement made) {
                  begin(made);
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
  }

  private synchronized void begin(Statement made) throws SQLException {
    if (cancelled) {
      made.close();
      check();
    }
    statement = made;
  }

  /** How far it is now. */
  public synchronized Standing standing() {
    look();
    double from = PARTS[step];
    double to = PARTS[Math.min(step + 1, PARTS.length - 1)];
    double part = from + within * (to - from);
    return new Standing(
        STEPS.get(step),
        Math.max(rowsRead, rowsSeen),
        Math.round(bytesTotal * part),
        bytesTotal,
        part,
        Duration.ofNanos(System.nanoTime() - startNanos));
  }

  private void look() {
    if (!(statement instanceof DuckDBPreparedStatement running) || ended.getCount() == 0) {
      return;
    }
    try {
      QueryProgress told = running.getQueryProgress();
      double part = told.getPercentage() / 100;
      if (part > within && part < TELLING_MAX) {
        within = part;
        rowsSeen = Math.max(rowsSeen, told.getRowsProcessed());
      }
    } catch (SQLException e) {
      // Closed meanwhile.
    }
  }

  public boolean hasEnded() {
    return ended.getCount() == 0;
  }

  /**
   * Stops the load, and waits until it has been rolled back or, where the commit had begun, gone
   * through.
   *
   * @return whether it was stopped
   */
  public boolean cancel() {
    try {
      while (interrupt() && !ended.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
        // An interruption between two statements meets none: once more.
      }
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      return cancelled;
    }
  }

  /**
   * @return whether there was something left to be stopped
   */
  private synchronized boolean interrupt() {
    if (sealed || ended.getCount() == 0) {
      return false;
    }
    cancelled = true;
    Statement running = statement;
    if (running != null) {
      try {
        running.cancel();
      } catch (SQLException e) {
        // Closed meanwhile; the next one isn't begun.
      }
    }
    return true;
  }
}
