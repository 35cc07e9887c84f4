package tidemark.sql.plan;

import static tidemark.sql.plan.Expressions.POS;
import static tidemark.sql.plan.Expressions.no;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelectKeyword;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import tidemark.sql.parse.Node;

/** Functions, aggregates and windows. One thread at a time. */
final class FunctionCalls {
  private final FunctionNames names;
  private final EngineTypes types;
  private final Calls calls;
  private final BiFunction<Node, Select, SqlNode> expressions;

  FunctionCalls(
      FunctionNames names,
      EngineTypes types,
      Calls calls,
      BiFunction<Node, Select, SqlNode> expressions) {
    this.names = names;
    this.types = types;
    this.calls = calls;
    this.expressions = expressions;
  }

  SqlNode function(Node node, Select select) {
    String name = node.text("function_name").toLowerCase(Locale.ROOT);
    List<Node> operands = operands(node, name);
    if (names.isAggregate(name)) {
      return aggregate(node, name, operands, select);
    }
    if (node.has("filter")
        || node.isTrue("distinct")
        || !node.need("order_bys").children("orders").isEmpty()) {
      throw no("FILTER, DISTINCT or ORDER BY in the function " + name, node);
    }
    if (FunctionNames.isSign(name) && operands.size() <= 2) {
      List<String> texts =
          operands.size() == 2
              ? List.of("(", " " + name + " ", ")")
              : List.of("(" + name + " ", ")");
      return calls.call(texts, operands, select);
    }
    if (!names.isScalar(name)) {
      throw no("the function " + name, node);
    }
    return calls.call(Calls.arguments(name + "(", operands.size()), operands, select);
  }

  private static List<Node> operands(Node node, String name) {
    List<Node> operands = new ArrayList<>();
    for (Node argument : node.children("arguments")) {
      if (!argument.text("name").isEmpty()) {
        throw no("named arguments of " + name, node);
      }
      operands.add(argument.need("expression"));
    }
    if (!node.text("schema").isEmpty() || !node.text("catalog").isEmpty()) {
      throw no("a function named with its schema", node);
    }
    return operands;
  }

  private SqlNode aggregate(Node node, String name, List<Node> operands, Select select) {
    List<Node> orders = node.need("order_bys").children("orders");
    boolean needsOrder = FunctionNames.needsOrder(name);
    if (FunctionNames.isUnordered(name) || needsOrder == orders.isEmpty()) {
      throw no(
          "the aggregate "
              + name
              + (needsOrder ? " without ORDER BY" : orders.isEmpty() ? "" : " with ORDER BY"),
          node);
    }
    if (node.isTrue("distinct") && needsOrder) {
      throw no("DISTINCT beside ORDER BY in " + name, node);
    }
    List<SqlNode> remaining = new ArrayList<>();
    Template template =
        name.equals("count_star")
            ? new Template(List.of("count(*)"))
            : calls.template(
                Calls.arguments(name + "(", operands.size()), operands, select, remaining);
    if (node.isTrue("distinct") && remaining.isEmpty()) {
      // Calcite drops DISTINCT where an aggregate has no operand, and constants aren't operands.
      throw no("DISTINCT over constants alone in " + name, node);
    }
    EngineAggregate aggregate = new EngineAggregate(template, types, false, needsOrder);
    SqlNode call =
        node.isTrue("distinct")
            ? aggregate.createCall(
                SqlLiteral.createSymbol(SqlSelectKeyword.DISTINCT, POS), POS, remaining)
            : aggregate.createCall(POS, remaining);
    if (needsOrder) {
      call =
          SqlStdOperatorTable.WITHIN_GROUP.createCall(
              POS, call, Orders.of(orders, select, expressions));
    }
    return node.has("filter")
        ? SqlStdOperatorTable.FILTER.createCall(
            POS, call, expressions.apply(node.need("filter"), select))
        : call;
  }

  SqlNode window(Node node, Select select) {
    String name = node.text("function_name").toLowerCase(Locale.ROOT);
    boolean aggregate = names.isAggregate(name);
    boolean refused =
        node.isTrue("has_ignore_nulls")
            || node.isTrue("ignore_nulls")
            || node.isTrue("distinct")
            || !node.text("exclude_clause").equals("NO_OTHER")
            || !node.children("arg_orders").isEmpty()
            || (aggregate && (FunctionNames.isUnordered(name) || FunctionNames.needsOrder(name)))
            || name.equals("fill");
    if (refused) {
      throw no("IGNORE NULLS, DISTINCT, EXCLUDE or an ordered aggregate in a window", node);
    }
    List<Node> operands = new ArrayList<>(operands(node, name));
    node.child("offset_expr").ifPresent(operands::add);
    node.child("default_expr").ifPresent(operands::add);
    List<SqlNode> remaining = new ArrayList<>();
    Template template =
        name.equals("count_star")
            ? new Template(List.of("count(*)"))
            : calls.template(
                Calls.arguments(name + "(", operands.size()), operands, select, remaining);
    SqlNode call =
        new EngineAggregate(template, types, !aggregate, false).createCall(POS, remaining);
    if (node.has("filter_expr")) {
      throw no("FILTER in a window", node);
    }
    List<SqlNode> partitions =
        node.children("partitions").stream()
            .map(child -> expressions.apply(child, select))
            .toList();
    SqlNode frame =
        Frames.window(
            node,
            new SqlNodeList(partitions, POS),
            Orders.of(node.children("orders"), select, expressions));
    return SqlStdOperatorTable.OVER.createCall(POS, call, frame);
  }

  /** Whether it aggregates, windows and subqueries aside. */
  boolean hasAggregate(Node node) {
    if (isAggregate(node) || (node.family().equals("WINDOW") && windowAggregates(node))) {
      return true;
    }
    if (node.family().equals("SUBQUERY") || node.family().equals("WINDOW")) {
      return false;
    }
    for (com.fasterxml.jackson.databind.JsonNode child : node.json()) {
      if (child.isContainerNode() && hasAggregate(new Node(child))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAggregate(Node node) {
    return node.family().equals("FUNCTION")
        && names.isAggregate(node.text("function_name").toLowerCase(Locale.ROOT));
  }

  private boolean windowAggregates(Node node) {
    for (String field : List.of("arguments", "partitions", "orders")) {
      for (Node child : node.children(field)) {
        if (hasAggregate(child)) {
          return true;
        }
      }
    }
    return false;
  }
}
