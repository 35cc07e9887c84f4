package tidemark.sql.algebra;

import org.apache.calcite.rel.RelFieldCollation.Direction;
import org.apache.calcite.rel.RelFieldCollation.NullDirection;

/** Directions of ORDER BY in the engine's words. Stateless. Thread-safe. */
public final class OrderWords {
  private OrderWords() {}

  /** What stands behind a value; where nulls come is always said. */
  public static String of(Direction direction, NullDirection nulls) {
    return (direction.isDescending() ? " DESC" : "")
        + (nulls == NullDirection.FIRST ? " NULLS FIRST" : " NULLS LAST");
  }
}
