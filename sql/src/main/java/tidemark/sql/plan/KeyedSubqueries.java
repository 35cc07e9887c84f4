package tidemark.sql.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;
import tidemark.sql.parse.Node;

/**
 * Expressions with subqueries that a query is grouped by. Said once more in its list, such a one is
 * the key: planned anew it would name columns that are gone after grouping. One thread at a time.
 */
final class KeyedSubqueries {
  private final Map<JsonNode, RexNode> keys = new HashMap<>();

  void add(Node expression, RexNode key) {
    if (hasSubquery(expression)) {
      keys.putIfAbsent(bare(expression.json()), key);
    }
  }

  private static boolean hasSubquery(Node node) {
    return node.family().equals("SUBQUERY") || node.anyChild(KeyedSubqueries::hasSubquery);
  }

  /** The key that an expression is; null for all others. */
  @Nullable RexNode key(Node expression) {
    return keys.isEmpty() ? null : keys.get(bare(expression.json()));
  }

  /** Without places and alias, which don't change what is meant. */
  private static JsonNode bare(JsonNode json) {
    JsonNode copy = json.deepCopy();
    copy.findParents("query_location")
        .forEach(parent -> ((ObjectNode) parent).remove("query_location"));
    if (copy instanceof ObjectNode expression) {
      expression.remove(List.of("alias"));
    }
    return copy;
  }
}
