package tidemark.sql.algebra;

import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.hint.RelHint;

/**
 * GROUP BY ALL, as a hint on an aggregate. To the engine it isn't the same as its keys written out:
 * texts with a collation are told apart letter by letter then. Stateless. Thread-safe.
 */
public final class GroupByAll {
  private static final String NAME = "GROUP_BY_ALL";

  private GroupByAll() {}

  public static RelHint hint() {
    return RelHint.builder(NAME).build();
  }

  public static boolean is(Aggregate aggregate) {
    return aggregate.getHints().stream().anyMatch(hint -> hint.hintName.equals(NAME));
  }
}
