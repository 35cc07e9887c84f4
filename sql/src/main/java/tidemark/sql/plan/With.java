package tidemark.sql.plan;

import static tidemark.sql.plan.Expressions.no;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tidemark.sql.parse.Node;

/** The parts that WITH names, written out where they are used. One thread at a time. */
final class With {
  private static final int WRITTEN_OUT_MAX = 300;

  private Map<String, Part> parts = new HashMap<>();
  private int writtenOut;

  /** A part named by WITH, with the parts that it may use itself. */
  record Part(Node query, List<String> aliases, Map<String, Part> visible) {}

  /** Does the work where the WITH of a query is seen. */
  <T> T inside(Node node, Supplier<T> work) {
    return seeing(named(node), work);
  }

  /** Does the work where a part's own query sees what was named before it. */
  <T> T inside(Part part, Supplier<T> work) {
    return seeing(part.visible(), work);
  }

  private <T> T seeing(Map<String, Part> seen, Supplier<T> work) {
    Map<String, Part> before = parts;
    parts = seen;
    try {
      return work.get();
    } finally {
      parts = before;
    }
  }

  private Map<String, Part> named(Node node) {
    List<Node> entries = node.child("cte_map").map(map -> map.children("map")).orElse(List.of());
    Map<String, Part> all = new HashMap<>(parts);
    for (Node entry : entries) {
      Node value = entry.need("value");
      Node query = value.need("query_node");
      if (query.kind().equals("RECURSIVE_CTE_NODE")) {
        throw no("WITH RECURSIVE", query);
      }
      Part part = new Part(query, value.texts("aliases"), Map.copyOf(all));
      all.put(entry.text("key").toLowerCase(Locale.ROOT), part);
    }
    return all;
  }

  /** The part that a table's name means; none for any other table. */
  Optional<Part> use(List<String> path, Node place) {
    Part part = path.size() == 1 ? parts.get(path.get(0).toLowerCase(Locale.ROOT)) : null;
    if (part != null && ++writtenOut > WRITTEN_OUT_MAX) {
      throw no("a WITH clause whose parts are used more than " + WRITTEN_OUT_MAX + " times", place);
    }
    return Optional.ofNullable(part);
  }
}
