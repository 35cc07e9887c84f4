package tidemark.sql.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlQuantifyOperator;
import tidemark.sql.algebra.EngineAggregate;
import tidemark.sql.algebra.EngineOperator;
import tidemark.sql.algebra.OrderWords;

/** Expressions as the engine's text. One thread at a time. */
final class RexText {
  private final Dialect dialect;
  private final Function<RelNode, String> subquery;
  private final Map<CorrelationId, List<String>> rows = new HashMap<>();

  /**
   * @param subquery a query as a text
   */
  RexText(Dialect dialect, Function<RelNode, String> subquery) {
    this.dialect = dialect;
    this.subquery = subquery;
  }

  /** Names the columns of a row that subqueries use. */
  void name(Iterable<CorrelationId> correlations, List<String> columns) {
    correlations.forEach(correlation -> rows.put(correlation, columns));
  }

  /**
   * @param columns what the row's columns are
   */
  String of(RexNode node, List<String> columns) {
    if (node instanceof RexInputRef ref) {
      return columns.get(ref.getIndex());
    } else if (node instanceof RexSubQuery query) {
      return subquery(query, columns);
    } else if (node instanceof RexOver over) {
      return over(over, columns);
    } else if (node instanceof RexFieldAccess access) {
      return access(access);
    } else if (node instanceof RexCall call) {
      return call(call, columns);
    } else if (node instanceof RexLiteral literal && literal.isAlwaysTrue()) {
      return "TRUE";
    }
    throw new UnsupportedOperationException("the expression " + node);
  }

  private List<String> all(List<RexNode> nodes, List<String> columns) {
    return nodes.stream().map(node -> of(node, columns)).toList();
  }

  private String access(RexFieldAccess access) {
    if (access.getReferenceExpr() instanceof RexCorrelVariable variable) {
      List<String> columns = rows.get(variable.id);
      if (columns != null) {
        return columns.get(access.getField().getIndex());
      }
    }
    throw new UnsupportedOperationException("the reference " + access);
  }

  private String call(RexCall call, List<String> columns) {
    if (call.getOperator() instanceof EngineOperator operator) {
      return dialect.call(operator, call.getOperands(), node -> of(node, columns));
    }
    List<String> operands = all(call.getOperands(), columns);
    return switch (call.getKind()) {
      case AND -> "(" + String.join(" AND ", operands) + ")";
      case OR -> "(" + String.join(" OR ", operands) + ")";
      case NOT -> "(NOT " + operands.get(0) + ")";
      default -> throw new UnsupportedOperationException("the operator " + call.getOperator());
    };
  }

  private String subquery(RexSubQuery query, List<String> columns) {
    String text = "(" + subquery.apply(query.rel) + ")";
    List<String> operands = all(query.getOperands(), columns);
    return switch (query.getKind()) {
      case SCALAR_QUERY -> text;
      case EXISTS -> "(EXISTS " + text + ")";
      case IN -> {
        if (operands.size() > 1 && !dialect.has(Dialect.Word.ROWS_IN_QUERY)) {
          throw new Unwritable("IN of several values and a query", -1);
        }
        yield "(" + row(operands) + " IN " + text + ")";
      }
      case SOME -> {
        SqlKind comparison = ((SqlQuantifyOperator) query.getOperator()).comparisonKind;
        yield "(" + operands.get(0) + " " + comparison.sql + " ANY " + text + ")";
      }
      default -> throw new UnsupportedOperationException("the subquery " + query.getKind());
    };
  }

  private static String row(List<String> operands) {
    return operands.size() == 1 ? operands.get(0) : "(" + String.join(", ", operands) + ")";
  }

  /**
   * An aggregate.
   *
   * @param columns what the input's columns are
   */
  String of(AggregateCall call, RelNode input, List<String> columns) {
    if (!(call.getAggregation() instanceof EngineAggregate function)) {
      throw new UnsupportedOperationException("the aggregate " + call.getAggregation());
    }
    List<RexNode> operands = new ArrayList<>();
    for (int index : call.getArgList()) {
      operands.add(new RexInputRef(index, input.getRowType().getFieldList().get(index).getType()));
    }
    List<String> orders =
        call.collation.getFieldCollations().stream()
            .map(
                order ->
                    columns.get(order.getFieldIndex())
                        + OrderWords.of(order.direction, order.nullDirection))
            .toList();
    String filter = call.hasFilter() ? columns.get(call.filterArg) : "";
    return dialect.aggregate(
        function,
        new Dialect.Arguments(operands, call.isDistinct(), orders, filter),
        node -> of(node, columns));
  }

  private String over(RexOver over, List<String> columns) {
    if (!(over.getAggOperator() instanceof EngineAggregate function)) {
      throw new UnsupportedOperationException("the window " + over.getAggOperator());
    }
    List<String> clauses = new ArrayList<>();
    if (!over.getWindow().partitionKeys.isEmpty()) {
      clauses.add(
          "PARTITION BY " + String.join(", ", all(over.getWindow().partitionKeys, columns)));
    }
    if (!over.getWindow().orderKeys.isEmpty()) {
      clauses.add(
          "ORDER BY "
              + over.getWindow().orderKeys.stream()
                  .map(
                      key ->
                          of(key.left, columns)
                              + OrderWords.of(key.getDirection(), key.getNullDirection()))
                  .collect(Collectors.joining(", ")));
    }
    return dialect.over(
        function, over.getOperands(), String.join(" ", clauses), node -> of(node, columns));
  }
}
