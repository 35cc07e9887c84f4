package tidemark.sql.dialect;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.calcite.rel.core.AggregateCall;
import tidemark.sql.algebra.EngineAggregate;
import tidemark.sql.algebra.OrderWords;
import tidemark.sql.algebra.Template;

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
    Template template = call.isDistinct() ? aggregate.call().distinct() : aggregate.call();
    String text = template.filled(operands);
    if (!call.collation.getFieldCollations().isEmpty()) {
      String orders =
          call.collation.getFieldCollations().stream()
              .map(
                  order ->
                      row.get(order.getFieldIndex())
                          + OrderWords.of(order.direction, order.nullDirection))
              .collect(Collectors.joining(", ", "ORDER BY ", ")"));
      text =
          text.endsWith("()")
              ? text + " WITHIN GROUP (" + orders
              : text.substring(0, text.length() - 1) + " " + orders;
    }
    return call.hasFilter() ? text + " FILTER (WHERE " + row.get(call.filterArg) + ")" : text;
  }
}
