package tidemark.sql.plan;

import static tidemark.sql.plan.Planning.no;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlQuantifyOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.jspecify.annotations.Nullable;
import tidemark.sql.algebra.Template;
import tidemark.sql.parse.Node;
import tidemark.warehouse.script.Quoted;

/** Expressions of the engine's tree as Calcite's. One thread at a time. */
final class Expressions {
  /** Queries inside expressions. */
  interface Subqueries {
    RelNode of(Node query, Scope around);
  }

  private final Planning planning;
  private final Subqueries subqueries;
  private final Operators operators;
  private final FunctionCalls functions;
  private final Windows windows;

  Expressions(Planning planning, Subqueries subqueries) {
    this.planning = planning;
    this.subqueries = subqueries;
    this.operators = new Operators(planning, this);
    this.functions = new FunctionCalls(planning, this);
    this.windows = new Windows(planning, this);
  }

  RexNode of(Node node, Clause clause) {
    long around = planning.location;
    planning.location = node.location() < 0 ? around : node.location();
    try {
      return translated(node, clause);
    } finally {
      planning.location = around;
    }
  }

  private RexNode translated(Node node, Clause clause) {
    Aggregates aggregates = clause.aggregates();
    RexNode key = aggregates == null ? null : aggregates.keyed(node);
    if (key != null) {
      return key;
    }
    return switch (node.family()) {
      case "CONSTANT" -> constant(node);
      case "COLUMN_REF" -> column(node, clause);
      case "FUNCTION" -> functions.of(node, clause);
      case "WINDOW" -> windows.of(node, clause);
      case "COMPARISON" -> operators.comparison(node, clause);
      case "CONJUNCTION" -> operators.conjunction(node, clause);
      case "OPERATOR" -> operators.operator(node, clause);
      case "BETWEEN" -> operators.between(node, clause);
      case "CAST" -> operators.cast(node, clause);
      case "CASE" -> operators.cases(node, clause);
      case "COLLATE" -> operators.collate(node, clause);
      case "SUBQUERY" -> subquery(node, clause);
      case "PARAMETER" -> planning.parameter(Integer.parseInt(node.text("identifier")));
      case "LAMBDA" -> arrow(node, clause);
      case "POSITIONAL_REFERENCE" -> positional(node, clause);
      case "TYPE" -> planning.constant(TypeNames.text(node, this));
      case "STAR" -> star(node, clause);
      default -> throw no("the construct " + node.kind(), node);
    };
  }

  List<RexNode> all(List<Node> nodes, Clause clause) {
    return nodes.stream().map(node -> of(node, clause)).toList();
  }

  /** Whether it aggregates the clause's row, windows and subqueries aside. */
  boolean hasAggregate(Node node, Clause clause) {
    return functions.hasAggregate(node, clause);
  }

  private RexNode constant(Node node) {
    String text = Literals.text(node);
    return planning.constant(text);
  }

  private RexNode column(Node node, Clause clause) {
    List<String> path = node.texts("column_names");
    boolean lambda = clause.isLambda(path.get(0));
    if (clause.written() && !lambda) {
      return written(path);
    }
    boolean parameter = lambda && path.size() == 1 && isBare(node, clause);
    RexNode own = parameter || clause.written() ? null : clause.row().own(path, node);
    if (lambda && own == null) {
      return parameter(path, planning);
    }
    @Nullable Node aliased = clause.alias(path.get(0));
    if (own != null && (aliased == null || !clause.isHidden(own))) {
      return own;
    }
    RexNode nearer =
        aliased != null && clause.precedence() == Clause.Precedence.QUALIFY
            ? fromAround(path, clause.row(), node)
            : null;
    if (nearer != null && clause.aggregates() != null) {
      throw no("an alias of a grouped query in QUALIFY that is a name around it, too", node);
    } else if (nearer != null) {
      return nearer;
    }
    if (aliased != null) {
      RexNode value =
          clause.inAlias(
              path.get(0), node, () -> of(Aliases.bare(aliased), clause.withColumnsFirst()));
      return clause.row().fields(value, path.subList(1, path.size()));
    }
    @Nullable RexNode row = path.size() == 1 ? clause.row().row(path.get(0), node) : null;
    if (row != null) {
      return row;
    }
    RexNode outer = fromAround(path, clause.row(), node);
    if (outer != null) {
      return outer;
    }
    if (path.size() == 1 && FunctionNames.isNiladic(path.get(0))) {
      return planning.constant(path.get(0));
    }
    throw no("the name " + String.join(".", path) + " here", node);
  }

  /** What a name means around a query, the nearest first: there a column goes before an alias. */
  private @Nullable RexNode fromAround(List<String> path, Scope row, Node place) {
    Scope around = row.around();
    if (around == null) {
      return null;
    }
    RexNode column = around.columnFromWithin(path, place);
    if (column != null) {
      return column;
    }
    Clause there = around.clause();
    Node aliased = there == null ? null : there.alias(path.get(0));
    if (there != null && aliased != null) {
      RexNode value = there.inAlias(path.get(0), place, () -> of(Aliases.bare(aliased), there));
      return around.fields(
          around.seenFromWithin(value, there.aggregates(), place), path.subList(1, path.size()));
    }
    RexNode whole = path.size() == 1 ? around.rowFromWithin(path.get(0), place) : null;
    return whole != null ? whole : fromAround(path, around, place);
  }

  /**
   * Whether a name in a lambda has no label, as in {@code {'label': name}}: with one the engine
   * takes a column of that name for it, if there is one.
   */
  private static boolean isBare(Node node, Clause clause) {
    String label = node.text("alias");
    return label.isEmpty() || clause.isLambda(label);
  }

  /** A parameter of a lambda, or a part of one, in the name that it has in the plan. */
  static RexNode parameter(List<String> path, Planning planning) {
    List<String> names = new ArrayList<>(path);
    names.set(0, parameterName(path.get(0)));
    return planning.constant(
        String.join(".", names.stream().map(Quoted::identifier).toList()),
        tidemark.sql.algebra.EngineTypeFactory.UNKNOWN);
  }

  /** No table or column has such a name. */
  static String parameterName(String name) {
    return name + "#";
  }

  private RexNode written(List<String> path) {
    return planning.constant(
        String.join(".", path.stream().map(Quoted::identifier).toList()),
        tidemark.sql.algebra.EngineTypeFactory.UNKNOWN);
  }

  /** {@code x -> y} outside a lambda's function is JSON's arrow. */
  private RexNode arrow(Node node, Clause clause) {
    return planning.call(
        Template.of("(", " -> ", ")"), all(List.of(node.need("lhs"), node.need("expr")), clause));
  }

  private RexNode positional(Node node, Clause clause) {
    int index = node.json().path("index").asInt() - 1;
    List<Source.Visible> visible = clause.row().source().visible();
    if (index < 0 || index >= visible.size()) {
      throw no("a position outside the row", node);
    }
    return clause.row().column(visible.get(index));
  }

  private RexNode star(Node node, Clause clause) {
    if (!clause.written()) {
      throw no("COLUMNS or * here", node);
    }
    return planning.constant(
        StarText.of(node, this, clause), tidemark.sql.algebra.EngineTypeFactory.UNKNOWN);
  }

  private RexNode subquery(Node node, Clause clause) {
    if (clause.written() || !clause.lambdas().isEmpty()) {
      throw no("a subquery here", node);
    }
    RelNode query = subqueries.of(node.need("subquery").need("node"), clause.beneath());
    return switch (node.text("subquery_type")) {
      case "SCALAR" -> scalar(query, node);
      case "EXISTS" -> RexSubQuery.exists(query);
      case "NOT_EXISTS" ->
          planning.rex.makeCall(SqlStdOperatorTable.NOT, RexSubQuery.exists(query));
      case "ANY" -> any(node, query, clause);
      default -> throw no("a subquery of kind " + node.text("subquery_type"), node);
    };
  }

  private static RexNode scalar(RelNode query, Node node) {
    if (query.getRowType().getFieldCount() != 1) {
      throw no("a subquery of several columns as a value", node);
    }
    return RexSubQuery.scalar(query);
  }

  private RexNode any(Node node, RelNode query, Clause clause) {
    Node child = node.need("child");
    boolean isRow =
        query.getRowType().getFieldCount() > 1
            && child.text("function_name").equalsIgnoreCase("row");
    List<RexNode> operands = new ArrayList<>();
    if (isRow) {
      child
          .children("arguments")
          .forEach(argument -> operands.add(of(argument.need("expression"), clause)));
    } else {
      operands.add(of(child, clause));
    }
    if (operands.size() != query.getRowType().getFieldCount()) {
      throw no("a comparison of rows of another width", node);
    }
    com.google.common.collect.ImmutableList<RexNode> list =
        com.google.common.collect.ImmutableList.copyOf(operands);
    String comparison = node.text("comparison_type");
    if (comparison.equals("COMPARE_EQUAL")) {
      return RexSubQuery.in(query, list);
    }
    if (operands.size() > 1) {
      throw no("a comparison of rows with ANY or ALL", node);
    }
    return RexSubQuery.some(query, list, quantifier(comparison, node));
  }

  private static SqlQuantifyOperator quantifier(String comparison, Node node) {
    SqlKind kind = Operators.kind(comparison);
    if (kind == SqlKind.OTHER_FUNCTION) {
      throw no("ANY with " + comparison, node);
    }
    return SqlStdOperatorTable.some(kind);
  }
}
