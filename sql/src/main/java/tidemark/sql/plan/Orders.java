package tidemark.sql.plan;

import static tidemark.sql.plan.Expressions.POS;
import static tidemark.sql.plan.Expressions.no;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import tidemark.sql.parse.Node;

/** ORDER BY inside aggregates and windows, and directions. Stateless. */
final class Orders {
  private Orders() {}

  static SqlNodeList of(
      List<Node> orders, Select select, BiFunction<Node, Select, SqlNode> expressions) {
    List<SqlNode> items = new ArrayList<>();
    for (Node order : orders) {
      Node expression = order.need("expression");
      if (expression.family().equals("CONSTANT")) {
        throw no("ORDER BY a constant here", expression);
      }
      items.add(directed(order, expressions.apply(expression, select)));
    }
    return new SqlNodeList(items, POS);
  }

  static SqlNode directed(Node order, SqlNode item) {
    SqlNode directed =
        order.kind().equals("DESCENDING") ? SqlStdOperatorTable.DESC.createCall(POS, item) : item;
    return order.text("null_order").replace('_', ' ').equals("NULLS FIRST")
        ? SqlStdOperatorTable.NULLS_FIRST.createCall(POS, directed)
        : SqlStdOperatorTable.NULLS_LAST.createCall(POS, directed);
  }
}
