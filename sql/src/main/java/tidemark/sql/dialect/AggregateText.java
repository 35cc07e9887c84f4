package tidemark.sql.dialect;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.calcite.rel.core.AggregateCall;
import tidemark.sql.algebra.EngineAggregate;

/** Aggregates as the engine's text. Stateless. */
final class AggregateText {
  private AggregateText() {}

  /**
   * @param row what the input's columns are
   */
  static String of(AggregateCall call, List<String> row) {
    if (!(call.getAggregation() instanceof EngineAggregate aggregate)) {
      throw new UnsupportedOperationException("the aggregate " + call.getAggregation());
    }
    List<String> operands = call.getArgList().stream().map(row::get).toList();
    String text = aggregate.call().filled(operands);
    if (call.isDistinct()) {
      int open = text.indexOf('(') + 1;
      text = text.substring(0, open) + "DISTINCT " + text.substring(open);
    }
    if (!call.collation.getFieldCollations().isEmpty()) {
      String orders =
          call.collation.getFieldCollations().stream()
              .map(order -> row.get(order.getFieldIndex()) + RexText.direction(order))
              .collect(Collectors.joining(", ", "ORDER BY ", ")"));
      text =
          text.endsWith("()")
              ? text + " WITHIN GROUP (" + orders
              : text.substring(0, text.length() - 1) + " " + orders;
    }
    return call.hasFilter() ? text + " FILTER (WHERE " + row.get(call.filterArg) + ")" : text;
  }
}
