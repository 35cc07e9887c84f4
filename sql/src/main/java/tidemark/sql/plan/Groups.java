package tidemark.sql.plan;

import static tidemark.sql.plan.Expressions.POS;
import static tidemark.sql.plan.Expressions.no;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.jspecify.annotations.Nullable;
import tidemark.sql.parse.Node;

/** GROUP BY with its sets. One thread at a time. */
final class Groups {
  private final Expressions expressions;

  Groups(Expressions expressions) {
    this.expressions = expressions;
  }

  @Nullable SqlNodeList of(Node node, List<Node> list, Select names) {
    List<Node> keys = new ArrayList<>();
    if (node.text("aggregate_handling").equals("FORCE_AGGREGATES")) {
      for (Node item : list) {
        if (item.family().equals("STAR")) {
          throw no("GROUP BY ALL beside *", item);
        }
        if (!expressions.hasAggregate(item)) {
          keys.add(item);
        }
      }
      if (keys.isEmpty()) {
        return null;
      }
    } else {
      node.children("group_expressions")
          .forEach(key -> keys.add(Positions.item(key, list).orElse(key)));
    }
    List<SqlNode> groups = new ArrayList<>();
    for (Node key : keys) {
      if (key.family().equals("CONSTANT")) {
        throw no("GROUP BY a constant", key);
      }
      groups.add(expressions.of(key, names));
    }
    return sets(node, groups);
  }

  private static @Nullable SqlNodeList sets(Node node, List<SqlNode> groups) {
    com.fasterxml.jackson.databind.JsonNode sets = node.json().path("group_sets");
    if (sets.size() <= 1) {
      boolean empty = groups.isEmpty() && sets.size() == 0;
      return empty ? null : new SqlNodeList(groups, POS);
    }
    List<SqlNode> rows = new ArrayList<>();
    for (com.fasterxml.jackson.databind.JsonNode set : sets) {
      List<SqlNode> row = new ArrayList<>();
      set.forEach(index -> row.add(groups.get(index.asInt())));
      rows.add(
          row.size() == 1
              ? row.get(0)
              : row.isEmpty() ? SqlNodeList.EMPTY : SqlStdOperatorTable.ROW.createCall(POS, row));
    }
    return SqlNodeList.of(SqlStdOperatorTable.GROUPING_SETS.createCall(POS, rows));
  }
}
