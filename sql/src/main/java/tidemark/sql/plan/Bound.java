package tidemark.sql.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.calcite.rel.RelNode;
import tidemark.sql.parse.Node;

/**
 * A query with the names of its columns. Immutable.
 *
 * @param names as the engine has them; empty where an expression has no alias
 * @param unnamed the expressions without an alias, by column
 */
record Bound(RelNode rel, List<String> names, Map<Integer, Node> unnamed) {
  Bound {
    names = List.copyOf(names);
    unnamed = Map.copyOf(unnamed);
  }

  Bound(RelNode rel, List<String> names) {
    this(rel, names, Map.of());
  }

  Bound over(RelNode other) {
    return new Bound(other, names, unnamed);
  }

  /** With the names that the engine makes up where there are none. */
  Bound named(Function<Node, String> label) {
    if (unnamed.isEmpty()) {
      return this;
    }
    List<String> all = new ArrayList<>(names);
    unnamed.forEach((column, expression) -> all.set(column, label.apply(expression)));
    return new Bound(rel, all);
  }
}
