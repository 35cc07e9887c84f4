package tidemark.sql.plan;

import java.util.Optional;
import java.util.function.Function;
import org.apache.calcite.rex.RexNode;
import tidemark.sql.parse.Node;

/**
 * One column of a list of SELECT. Immutable.
 *
 * @param name empty where the engine makes one up
 * @param alias whether the author gave the name
 * @param expression what the engine makes the name up from; empty where there is a name
 * @param aggregates whether it aggregates, windows and subqueries aside
 */
record Item(
    String name,
    boolean alias,
    Optional<Node> expression,
    boolean aggregates,
    Function<Clause, RexNode> value) {
  /** The same under a name that the engine takes for an alias. */
  Item called(String other) {
    return new Item(other, !other.isEmpty(), Optional.empty(), aggregates, value);
  }

  static Item column(String name, boolean alias, RexNode value) {
    return new Item(name, alias, Optional.empty(), false, clause -> value);
  }
}
