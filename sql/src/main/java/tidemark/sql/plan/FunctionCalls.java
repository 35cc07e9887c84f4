package tidemark.sql.plan;

import static tidemark.sql.plan.Planning.no;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import tidemark.sql.algebra.EngineOperator.Nature;
import tidemark.sql.algebra.EngineTypeFactory;
import tidemark.sql.algebra.OrderWords;
import tidemark.sql.algebra.Template;
import tidemark.sql.parse.Node;
import tidemark.warehouse.script.Quoted;

/** Functions and aggregates. One thread at a time. */
final class FunctionCalls {
  private static final String LAMBDA = "LAMBDA";

  private final Planning planning;
  private final Expressions expressions;

  FunctionCalls(Planning planning, Expressions expressions) {
    this.planning = planning;
    this.expressions = expressions;
  }

  static String name(Node node) {
    return node.text("function_name").toLowerCase(Locale.ROOT);
  }

  RexNode of(Node node, Clause clause) {
    String name = name(node);
    if (FunctionNames.isUnsteady(name) || node.isTrue("export_state")) {
      throw no("the function " + name + ", which depends on more than its arguments", node);
    }
    if (planning.functions.isAggregatingMacro(name) && !clause.written()) {
      throw no("the macro " + name + ", which may aggregate", node);
    }
    if (planning.functions.isAggregate(name)) {
      return aggregate(node, name, clause);
    }
    if (node.has("filter") || node.isTrue("distinct") || !orders(node).isEmpty()) {
      throw no("FILTER, DISTINCT or ORDER BY in the function " + name, node);
    }
    List<Argument> arguments = arguments(node, clause);
    List<RexNode> operands = arguments.stream().map(Argument::value).toList();
    if (name.equals("unnest") && isStruct(operands)) {
      throw no("unnest of a struct", node);
    }
    planning.functions.requireOwnNames(name, operands, clause.row(), node);
    Nature nature = planning.functions.nature(name);
    return planning.call(
        template(node, arguments, clause), SqlKind.OTHER_FUNCTION, null, nature, operands);
  }

  private static boolean isStruct(List<RexNode> operands) {
    return !operands.isEmpty()
        && EngineTypeFactory.name(operands.get(0).getType()).matches("(?s)STRUCT\\(.*\\)");
  }

  /** An argument with its name; empty for none. */
  private record Argument(String name, RexNode value) {}

  private List<Argument> arguments(Node node, Clause clause) {
    List<Argument> arguments = new ArrayList<>();
    List<String> path = node.texts("qualified_name", "path");
    if (isMethod(path, clause, node)) {
      RexNode object = clause.row().own(path.subList(0, path.size() - 1), node);
      if (object == null) {
        object = Expressions.parameter(path.subList(0, path.size() - 1), planning);
      }
      arguments.add(new Argument("", object));
    }
    boolean takesLambda = FunctionNames.takesLambda(name(node));
    for (Node argument : node.children("arguments")) {
      Node value = argument.need("expression");
      RexNode translated =
          value.family().equals("LAMBDA") && (takesLambda || isKeyword(value))
              ? lambda(value, clause)
              : expressions.of(value, clause);
      arguments.add(new Argument(argument.text("name"), translated));
    }
    return arguments;
  }

  /** {@code x.f(y)}, where x is a column and no schema. */
  private boolean isMethod(List<String> path, Clause clause, Node node) {
    return path.size() > 1
        && !clause.written()
        && (clause.isLambda(path.get(0))
            || clause.row().own(path.subList(0, path.size() - 1), node) != null);
  }

  private static boolean isKeyword(Node lambda) {
    return lambda.text("syntax_type").equals("LAMBDA_KEYWORD");
  }

  private RexNode lambda(Node node, Clause clause) {
    List<String> names = new ArrayList<>();
    Node left = node.need("lhs");
    if (left.family().equals("COLUMN_REF")) {
      names.addAll(left.texts("column_names"));
    } else {
      left.children("arguments")
          .forEach(a -> names.addAll(a.need("expression").texts("column_names")));
      left.children("children").forEach(child -> names.addAll(child.texts("column_names")));
    }
    if (names.isEmpty()) {
      throw no("a lambda with such names", node);
    }
    String open =
        "(lambda "
            + String.join(
                ", ",
                names.stream().map(Expressions::parameterName).map(Quoted::identifier).toList())
            + ": ";
    RexNode body = expressions.of(node.need("expr"), clause.inLambda(names));
    return planning.call(
        Template.of(open, ")"),
        SqlKind.OTHER_FUNCTION,
        planning.type(LAMBDA),
        Nature.STEADY,
        List.of(body));
  }

  private Template template(Node node, List<Argument> arguments, Clause clause) {
    String name = node.text("function_name");
    int count = arguments.size();
    if (name(node).equals("count_star")) {
      return Template.of("count(*)");
    }
    if (FunctionNames.isSign(name)) {
      if (count == 2) {
        return Template.of("(", " " + name + " ", ")");
      }
      if (count == 1) {
        return Template.of("(" + name + " ", ")");
      }
    }
    List<String> texts = new ArrayList<>();
    String text = written(node, clause) + "(";
    for (int i = 0; i < count; i++) {
      String label = arguments.get(i).name();
      texts.add(text + (label.isEmpty() ? "" : Quoted.identifier(label) + " := "));
      text = ", ";
    }
    texts.add(count == 0 ? text + ")" : ")");
    return new Template(texts);
  }

  private String written(Node node, Clause clause) {
    List<String> path = node.texts("qualified_name", "path");
    String name = node.text("function_name");
    String last = name.matches("[a-z_][a-z0-9_]*") ? name : Quoted.identifier(name);
    boolean reserved = name.matches("(?i)row|map|if|filter|position|overlay|try|columns|error");
    if (path.size() <= 1 || isMethod(path, clause, node)) {
      return reserved ? Quoted.identifier(name) : last;
    }
    return String.join(".", path.stream().map(Quoted::identifier).toList());
  }

  static List<Node> orders(Node node) {
    return node.child("order_bys").map(orders -> orders.children("orders")).orElse(List.of());
  }

  private RexNode aggregate(Node node, String name, Clause clause) {
    if (clause.written()) {
      return writtenAggregate(node, clause);
    }
    Scope home = Homes.of(node, clause);
    if (home != clause.row()) {
      return home.aggregated(grouping(home, node).column(aggregate(node, name, home.clause(node))));
    }
    if (clause.aggregates() == null) {
      throw no("the aggregate " + name + " here", node);
    }
    Clause inside = clause.inAggregate();
    List<Argument> arguments = arguments(node, inside);
    Template template = template(node, arguments, inside);
    List<Aggregates.Order> orders = new ArrayList<>();
    for (Node order : orders(node)) {
      Node expression = order.need("expression");
      orders.add(
          new Aggregates.Order(
              expressions.of(expression, inside), Orders.direction(order), Orders.nulls(order)));
    }
    return clause
        .aggregates()
        .call(
            template,
            arguments.stream().map(Argument::value).toList(),
            node.isTrue("distinct"),
            orders,
            node.child("filter").map(filter -> expressions.of(filter, inside)));
  }

  private static Aggregates grouping(Scope home, Node node) {
    Aggregates aggregates = home.clause(node).aggregates();
    if (aggregates == null) {
      throw new Ungrouped(home);
    }
    return aggregates;
  }

  /** An aggregate in a text that the engine resolves: in PIVOT. */
  private RexNode writtenAggregate(Node node, Clause clause) {
    List<Argument> arguments = arguments(node, clause);
    List<RexNode> operands = new ArrayList<>(arguments.stream().map(Argument::value).toList());
    Template template = template(node, arguments, clause);
    if (node.isTrue("distinct") && !operands.isEmpty()) {
      template = template.distinct();
    }
    for (Node order : orders(node)) {
      boolean first = order.equals(orders(node).get(0));
      template =
          template
              .withoutEnd(1)
              .then(Template.of(first ? " ORDER BY " : ", ", ""))
              .then(OrderWords.of(Orders.direction(order), Orders.nulls(order)) + ")");
      operands.add(expressions.of(order.need("expression"), clause));
    }
    if (node.has("filter")) {
      template = template.then(Template.of(" FILTER (WHERE ", ")"));
      operands.add(expressions.of(node.need("filter"), clause));
    }
    return planning.call(
        template,
        SqlKind.OTHER_FUNCTION,
        planning.type(EngineTypeFactory.UNKNOWN),
        Nature.STEADY,
        operands);
  }

  /** Whether it aggregates the clause's row, windows and subqueries aside. */
  boolean hasAggregate(Node node, Clause clause) {
    if (isAggregate(node) && Homes.of(node, clause) == clause.row()) {
      return true;
    }
    return switch (node.family()) {
      case "SUBQUERY" -> false;
      case "WINDOW" -> windowAggregates(node, clause);
      default -> node.anyChild(child -> hasAggregate(child, clause));
    };
  }

  private boolean isAggregate(Node node) {
    return (node.family().equals("FUNCTION") && planning.functions.isAggregate(name(node)))
        || node.kind().equals("GROUPING_FUNCTION");
  }

  private boolean windowAggregates(Node node, Clause clause) {
    for (String field : List.of("arguments", "partitions", "orders", "arg_orders")) {
      for (Node child : node.children(field)) {
        if (hasAggregate(child, clause)) {
          return true;
        }
      }
    }
    return node.child("filter_expr").map(filter -> hasAggregate(filter, clause)).orElse(false);
  }
}
