package tidemark.sql.plan;

import static tidemark.sql.plan.Expressions.POS;

import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlWindow;
import tidemark.sql.parse.Node;

/** Frames of windows. Stateless. */
final class Frames {
  private Frames() {}

  static SqlNode window(Node node, SqlNodeList partitions, SqlNodeList orders) {
    String start = node.text("start");
    String end = node.text("end");
    boolean groups = start.endsWith("_GROUPS") || end.endsWith("_GROUPS");
    boolean range =
        (start.startsWith("EXPR") && start.endsWith("_RANGE"))
            || (end.startsWith("EXPR") && end.endsWith("_RANGE"));
    if (groups || range) {
      throw Expressions.no("a frame by " + (groups ? "GROUPS" : "RANGE with a distance"), node);
    }
    boolean rows = start.endsWith("_ROWS") || end.endsWith("_ROWS");
    boolean usual = start.equals("UNBOUNDED_PRECEDING") && end.equals("CURRENT_ROW_RANGE");
    return SqlWindow.create(
        null,
        null,
        partitions,
        orders,
        SqlLiteral.createBoolean(rows, POS),
        usual ? null : bound(node, start, "start_expr"),
        usual ? null : bound(node, end, "end_expr"),
        SqlLiteral.createBoolean(true, POS),
        POS);
  }

  private static SqlNode bound(Node node, String bound, String field) {
    return switch (bound) {
      case "UNBOUNDED_PRECEDING" -> SqlWindow.createUnboundedPreceding(POS);
      case "UNBOUNDED_FOLLOWING" -> SqlWindow.createUnboundedFollowing(POS);
      case "CURRENT_ROW_RANGE", "CURRENT_ROW_ROWS" -> SqlWindow.createCurrentRow(POS);
      case "EXPR_PRECEDING_ROWS" -> SqlWindow.createPreceding(distance(node, field), POS);
      case "EXPR_FOLLOWING_ROWS" -> SqlWindow.createFollowing(distance(node, field), POS);
      default -> throw Expressions.no("a frame bound " + bound, node);
    };
  }

  private static SqlNode distance(Node node, String field) {
    Node literal = node.child(field).flatMap(bound -> bound.child("literal")).orElse(node);
    if (!literal.text("kind").equals("INTEGER")) {
      throw Expressions.no("a frame whose distance isn't a number", node);
    }
    return SqlLiteral.createExactNumeric(literal.text("text"), POS);
  }
}
