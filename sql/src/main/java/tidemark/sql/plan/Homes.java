package tidemark.sql.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidemark.sql.parse.Node;

/**
 * Which query an aggregate is of: the innermost one that has a column in it. {@code (select
 * sum(o.x))} sums the rows around the subquery, and makes one row of them there. Stateless.
 */
final class Homes {
  private Homes() {}

  /** The row that the aggregate is over: this one, or one around. */
  static Scope of(Node aggregate, Clause clause) {
    List<List<String>> names = new ArrayList<>();
    collect(aggregate, clause.lambdas(), names);
    @Nullable Scope found = null;
    for (List<String> name : names) {
      if (clause.alias(name.get(0)) != null) {
        return clause.row();
      }
      Scope owner = clause.row().owner(name, aggregate);
      if (owner == clause.row()) {
        return owner;
      }
      if (owner != null && (found == null || found.isAround(owner))) {
        found = owner;
      }
    }
    return found == null ? clause.row() : found;
  }

  /** Names of columns, subqueries aside. */
  private static void collect(Node node, Set<String> lambdas, List<List<String>> names) {
    switch (node.family()) {
      case "SUBQUERY" -> {}
      case "COLUMN_REF" -> {
        List<String> path = node.texts("column_names");
        if (!lambdas.contains(path.get(0).toLowerCase(Locale.ROOT))) {
          names.add(path);
        }
      }
      case "LAMBDA" -> {
        Set<String> inside = new HashSet<>(lambdas);
        List<List<String>> parameters = new ArrayList<>();
        collect(node.need("lhs"), Set.of(), parameters);
        parameters.forEach(path -> inside.add(path.get(0).toLowerCase(Locale.ROOT)));
        collect(node.need("expr"), inside, names);
      }
      default -> {
        for (JsonNode child : node.json()) {
          if (child.isContainerNode()) {
            collect(new Node(child), lambdas, names);
          }
        }
      }
    }
  }
}
