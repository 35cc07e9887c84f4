package tidemark.sql.plan;

import static tidemark.sql.plan.Planning.no;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.rel.RelFieldCollation.Direction;
import org.apache.calcite.rel.RelFieldCollation.NullDirection;
import org.apache.calcite.rex.RexFieldCollation;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexWindowBounds;
import org.apache.calcite.rex.RexWindowExclusion;
import org.apache.calcite.sql.SqlKind;
import tidemark.sql.algebra.EngineAggregate;
import tidemark.sql.algebra.EngineOperator.Nature;
import tidemark.sql.algebra.OrderWords;
import tidemark.sql.algebra.Template;
import tidemark.sql.parse.Node;

/**
 * Window functions. Calcite has words for partition and order; the frame, FILTER, IGNORE NULLS and
 * orders of arguments are part of the function's text. One thread at a time.
 */
final class Windows {
  private final Planning planning;
  private final Expressions expressions;

  Windows(Planning planning, Expressions expressions) {
    this.planning = planning;
    this.expressions = expressions;
  }

  RexNode of(Node node, Clause clause) {
    if (clause.written() || !clause.lambdas().isEmpty()) {
      throw no("a window here", node);
    }
    Planning.Merged call = call(node, clause);
    Planning.Merged frame = frame(node, clause);
    List<RexNode> partitions = expressions.all(node.children("partitions"), clause);
    List<RexFieldCollation> orders = new ArrayList<>();
    for (Node order : node.children("orders")) {
      Node expression = order.need("expression");
      orders.add(new RexFieldCollation(expressions.of(expression, clause), flags(order)));
    }
    String type = planning.types.of(call.template(), call.operands(), " over (order by 1)");
    List<RexNode> operands = new ArrayList<>(call.operands());
    operands.addAll(frame.operands());
    EngineAggregate aggregate =
        new EngineAggregate(
            call.template(),
            frame.template(),
            planning.type(type),
            call.spelling(),
            frame.spelling(),
            planning.location);
    return planning.rex.makeOver(
        planning.type(type),
        aggregate,
        operands,
        partitions,
        ImmutableList.copyOf(orders),
        RexWindowBounds.UNBOUNDED_PRECEDING,
        RexWindowBounds.CURRENT_ROW,
        RexWindowExclusion.EXCLUDE_NO_OTHER,
        false,
        true,
        false,
        false,
        false);
  }

  private static Set<SqlKind> flags(Node order) {
    Set<SqlKind> flags = new HashSet<>();
    if (Orders.direction(order) == Direction.DESCENDING) {
      flags.add(SqlKind.DESCENDING);
    }
    flags.add(
        Orders.nulls(order) == NullDirection.FIRST ? SqlKind.NULLS_FIRST : SqlKind.NULLS_LAST);
    return flags;
  }

  private Planning.Merged call(Node node, Clause clause) {
    String name = node.text("function_name").toLowerCase(Locale.ROOT);
    List<RexNode> operands = new ArrayList<>();
    for (Node argument : node.children("arguments")) {
      if (!argument.text("name").isEmpty()) {
        throw no("named arguments in a window", node);
      }
      operands.add(expressions.of(argument.need("expression"), clause));
    }
    for (String field : List.of("offset_expr", "default_expr")) {
      node.child(field).ifPresent(extra -> operands.add(expressions.of(extra, clause)));
    }
    List<String> texts = new ArrayList<>();
    String text = name + "(" + (node.isTrue("distinct") ? "DISTINCT " : "");
    for (int i = 0; i < operands.size(); i++) {
      texts.add(text);
      text = ", ";
    }
    text = operands.isEmpty() ? text : "";
    String before = " ORDER BY ";
    for (Node order : node.children("arg_orders")) {
      texts.add(text + before);
      text = OrderWords.of(Orders.direction(order), Orders.nulls(order));
      before = ", ";
      operands.add(expressions.of(order.need("expression"), clause));
    }
    boolean respected = node.isTrue("has_ignore_nulls") && !node.isTrue("ignore_nulls");
    text += node.isTrue("ignore_nulls") ? " IGNORE NULLS" : respected ? " RESPECT NULLS" : "";
    texts.add(text + ")");
    Template template = new Template(texts);
    Optional<Node> filter = node.child("filter_expr");
    if (filter.isPresent()) {
      template = template.then(Template.of(" FILTER (WHERE ", ")"));
      operands.add(expressions.of(filter.get(), clause));
    }
    return planning.merged(template, operands, Nature.STEADY);
  }

  /** What follows ORDER BY; empty for the usual frame. */
  private Planning.Merged frame(Node node, Clause clause) {
    String start = node.text("start");
    String end = node.text("end");
    String exclude = node.text("exclude_clause");
    boolean usual =
        start.equals("UNBOUNDED_PRECEDING")
            && end.equals("CURRENT_ROW_RANGE")
            && exclude.equals("NO_OTHER");
    if (usual) {
      return planning.merged(Template.of(""), List.of(), Nature.STEADY);
    }
    String unit =
        start.endsWith("_GROUPS") || end.endsWith("_GROUPS")
            ? "GROUPS"
            : start.endsWith("_ROWS") || end.endsWith("_ROWS") ? "ROWS" : "RANGE";
    List<RexNode> operands = new ArrayList<>();
    Template bounds =
        Template.of(unit + " BETWEEN ")
            .then(bound(node, start, "start_expr", clause, operands))
            .then(" AND ")
            .then(bound(node, end, "end_expr", clause, operands));
    Template template =
        exclude.equals("NO_OTHER") ? bounds : bounds.then(" EXCLUDE " + exclude.replace('_', ' '));
    return planning.merged(template, operands, Nature.STEADY);
  }

  private Template bound(
      Node node, String bound, String field, Clause clause, List<RexNode> operands) {
    if (bound.startsWith("EXPR_")) {
      operands.add(expressions.of(node.need(field), clause));
      return Template.of("", bound.contains("PRECEDING") ? " PRECEDING" : " FOLLOWING");
    }
    return Template.of(bound.startsWith("CURRENT_ROW") ? "CURRENT ROW" : bound.replace('_', ' '));
  }
}
