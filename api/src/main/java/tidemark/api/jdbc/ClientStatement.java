package tidemark.api.jdbc;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a client: what was prepared, and the result being read. Owns the result. Any
 * thread; calls that read wait for one another.
 */
final class ClientStatement implements AutoCloseable {
  private final Optional<String> sql;
  private final List<String> parameters;
  private volatile @Nullable OpenResult result;
  private volatile long usedAtMillis;
  private volatile boolean expired;

  /**
   * @param sql what was prepared; empty for statements that bring their text with each execution
   * @param parameters names as the door tells them, in order
   */
  ClientStatement(Optional<String> sql, List<String> parameters, long nowMillis) {
    this.sql = sql;
    this.parameters = parameters;
    this.usedAtMillis = nowMillis;
  }

  Optional<String> sql() {
    return sql;
  }

  List<String> parameters() {
    return parameters;
  }

  /** The result being read; null where there is none. */
  @Nullable OpenResult result() {
    return result;
  }

  /** Takes the next result over and closes the one before. */
  void read(OpenResult next) {
    close();
    expired = false;
    result = next;
  }

  /** Whether the result was closed because nobody read on. */
  boolean isExpired() {
    return expired;
  }

  void touch(long nowMillis) {
    usedAtMillis = nowMillis;
  }

  /** Gives up a result that nobody read from since then; it holds a place in the engine. */
  void expire(long beforeMillis) {
    OpenResult open = result;
    if (open != null && !open.isDone() && usedAtMillis < beforeMillis) {
      expired = true;
      close();
    }
  }

  @Override
  public void close() {
    OpenResult open = result;
    result = null;
    if (open != null) {
      open.close();
    }
  }
}
