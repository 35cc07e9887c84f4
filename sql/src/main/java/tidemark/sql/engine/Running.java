package tidemark.sql.engine;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.OptionalDouble;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * The statement that a session runs now, so that another thread can stop it: because someone
 * cancelled, or because the engine went away. What is stopped reads no more: its rows may be gone.
 *
 * <p>Thread-safe.
 */
final class Running {
  private @Nullable PreparedStatement statement;
  private volatile boolean cancelled;
  private volatile boolean lost;

  /**
   * @throws TidemarkException CANCELLED where that came before; then nothing runs
   */
  synchronized void begin(PreparedStatement begun) {
    if (cancelled) {
      throw cancelledFailure(null);
    }
    statement = begun;
  }

  synchronized void end() {
    statement = null;
  }

  synchronized void cancel() {
    cancelled = true;
    try {
      stop();
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    }
  }

  synchronized OptionalDouble progress() {
    if (!(statement instanceof DuckDBPreparedStatement running)) {
      return OptionalDouble.empty();
    }
    try {
      double percent = running.getQueryProgress().getPercentage();
      return percent < 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, percent / 100));
    } catch (SQLException e) {
      // Closed meanwhile.
      return OptionalDouble.empty();
    }
  }

  /** The engine went away. */
  synchronized void lose() {
    lost = true;
    try {
      stop();
    } catch (SQLException e) {
      // Nothing to stop any more: its connection was closed.
      statement = null;
    }
  }

  private void stop() throws SQLException {
    if (statement != null) {
      statement.cancel();
    }
  }

  /** There is another engine. */
  synchronized void findAgain() {
    lost = false;
    statement = null;
  }

  boolean isStopped() {
    return cancelled || lost;
  }

  void refuseStopped() {
    if (isStopped()) {
      throw stoppedFailure(null);
    }
  }

  /** The failure of what was stopped. */
  TidemarkException stoppedFailure(@Nullable SQLException cause) {
    return cancelled ? cancelledFailure(cause) : lostFailure(cause);
  }

  private static TidemarkException cancelledFailure(@Nullable SQLException cause) {
    return TidemarkException.of(
        ErrorCode.CANCELLED,
        "The statement was cancelled before its last row. Run it again when you need it.",
        cause);
  }

  static TidemarkException lostFailure(@Nullable SQLException cause) {
    return TidemarkException.of(
        ErrorCode.ENGINE_LOST,
        "The engine failed over another statement and was opened anew while this one ran. "
            + ErrorCode.ENGINE_LOST.help(),
        cause);
  }
}
