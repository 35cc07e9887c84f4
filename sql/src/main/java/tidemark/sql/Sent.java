package tidemark.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.sql.engine.Engine;
import tidemark.warehouse.error.TidemarkException;

/**
 * A statement that the engine has begun.
 *
 * @param translateMillis from the question to the engine
 * @param engineNanos until its first row was ready
 */
record Sent(Engine.Cursor cursor, double translateMillis, long engineNanos) {
  /** The author's text. */
  static Sent typed(
      String statement, List<@Nullable Object> values, Engine.Session session, long start) {
    long sentAt = System.nanoTime();
    Engine.Cursor cursor = session.run(statement, values);
    return new Sent(cursor, (sentAt - start) / 1e6, System.nanoTime() - sentAt);
  }

  /** A planned text: a failure names no place of it. */
  static Sent planned(
      String statement, List<@Nullable Object> values, Engine.Session session, long start) {
    try {
      return typed(statement, values, session, start);
    } catch (TidemarkException e) {
      throw PlannedWay.withoutPlace(e);
    }
  }
}
