package tidemark.sql.dialect;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;
import tidemark.sql.algebra.EngineAggregate;
import tidemark.sql.algebra.EngineOperator;
import tidemark.sql.algebra.EngineRows;
import tidemark.sql.algebra.Template;
import tidemark.warehouse.script.Quoted;

/** DuckDB's dialect: it has all words, and calls stay as they were. Stateless. Thread-safe. */
public final class DuckDbText implements Dialect {
  private static final DuckDbText DIALECT = new DuckDbText();

  private DuckDbText() {}

  /**
   * One statement, without a semicolon.
   *
   * @param labels of the result's columns
   * @throws UnsupportedOperationException for a plan that has no text
   */
  public static String of(RelNode plan, List<String> labels) {
    return PlanText.of(plan, labels, DIALECT);
  }

  @Override
  public boolean has(Word word) {
    return true;
  }

  @Override
  public void admit(RelNode rel) {
    // It has a text for each.
  }

  @Override
  public String table(TableScan scan) {
    return scan.getTable().getQualifiedName().stream()
        .map(Quoted::identifier)
        .collect(Collectors.joining("."));
  }

  @Override
  public String rows(EngineRows rows, Function<RexNode, String> texts) {
    return rows.template().filled(rows.operands().stream().map(texts).toList());
  }

  @Override
  public String count(String text) {
    return text;
  }

  @Override
  public String call(
      EngineOperator operator, List<RexNode> operands, Function<RexNode, String> texts) {
    return operator.template().filled(operands.stream().map(texts).toList());
  }

  @Override
  public String aggregate(
      EngineAggregate function, Arguments arguments, Function<RexNode, String> texts) {
    Template template = arguments.distinct() ? function.call().distinct() : function.call();
    String text = template.filled(arguments.operands().stream().map(texts).toList());
    if (!arguments.orders().isEmpty()) {
      String orders = "ORDER BY " + String.join(", ", arguments.orders()) + ")";
      text =
          text.endsWith("()")
              ? text + " WITHIN GROUP (" + orders
              : text.substring(0, text.length() - 1) + " " + orders;
    }
    return arguments.filter().isEmpty()
        ? text
        : text + " FILTER (WHERE " + arguments.filter() + ")";
  }

  @Override
  public String over(
      EngineAggregate function,
      List<RexNode> operands,
      String window,
      Function<RexNode, String> texts) {
    List<String> all = operands.stream().map(texts).toList();
    int count = function.call().operandCount();
    String frame = function.frame().filled(all.subList(count, all.size()));
    return function.call().filled(all.subList(0, count))
        + " OVER ("
        + (window + " " + frame).strip()
        + ")";
  }

  @Override
  public String converted(String text, RelDataType from, RelDataType to) {
    return text;
  }
}
