package tidemark.sql.engine;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Tells a session's failures, and of those that end the engine, whose they are: the statement at
 * which the engine met a mistake of its own is remembered, all others may be asked again.
 *
 * <p>Used by the thread that has the session.
 */
final class Blame {
  private final Warehouse warehouse;
  private final Culprits culprits;
  private final Running running;

  /**
   * @param running of the session whose failures are told
   */
  Blame(Warehouse warehouse, Culprits culprits, Running running) {
    this.warehouse = warehouse;
    this.culprits = culprits;
    this.running = running;
  }

  /** The engine's failure in our words, or CANCELLED where that was its cause. */
  TidemarkException told(
      DuckDbSession session, SQLException e, String text, List<@Nullable Object> values) {
    // Only the statement's author hears of the engine's mistake; others, that the engine is gone.
    TidemarkException said = DuckDbErrors.of(e, text);
    if (said.code() == ErrorCode.ENGINE_FAILED) {
      return engineFailed(session, said, text, values);
    }
    boolean itself = running.hasFailedItself();
    if (running.isStopped() && !itself) {
      return running.stoppedFailure(e);
    }
    if (session.isConnectionClosed() && !itself) {
      return Running.lostFailure(e);
    }
    if (!MuteFailures.isMute(e)) {
      return said;
    }
    SQLException reason = session.reason(e, text, values);
    if (running.isStopped() && !itself) {
      return running.stoppedFailure(reason);
    }
    TidemarkException told = DuckDbErrors.of(reason, text);
    // It failed before anyone had said that the engine is gone: so it was this one.
    boolean own = told.code() == ErrorCode.ENGINE_FAILED || told.code() == ErrorCode.ENGINE_LOST;
    return own ? engineFailed(session, told, text, values) : told;
  }

  /** Whether it may be the one at fault after all: it was told that another was, without words. */
  static boolean isDoubtful(TidemarkException told) {
    return told.code() == ErrorCode.ENGINE_LOST && MuteFailures.isMute(told.getCause());
  }

  /** The statement met a mistake of the engine's; where that was its end, there is a new one. */
  private TidemarkException engineFailed(
      DuckDbSession session, TidemarkException told, String text, List<@Nullable Object> values) {
    session.giveUp();
    boolean died =
        warehouse.reopenIfDead() || told.code() == ErrorCode.ENGINE_LOST || running.isStopped();
    if (!died) {
      return told;
    }
    culprits.remember(text, values);
    return TidemarkException.of(
        ErrorCode.ENGINE_FAILED,
        "The statement made the engine itself fail, by a mistake of the engine's. Nothing was"
            + " changed, and the engine was opened anew. "
            + ErrorCode.ENGINE_FAILED.help(),
        told);
  }
}
