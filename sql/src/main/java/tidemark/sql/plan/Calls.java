package tidemark.sql.plan;

import static tidemark.sql.plan.Expressions.POS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import tidemark.sql.parse.Node;

/**
 * Calls of the engine's own operators, written by a template. Constants are put into its texts:
 * {@code (x + 1)} is an operator of one operand. One thread at a time.
 */
final class Calls {
  private final EngineTypes types;
  private final BiFunction<Node, Select, SqlNode> expression;

  Calls(EngineTypes types, BiFunction<Node, Select, SqlNode> expression) {
    this.types = types;
    this.expression = expression;
  }

  /**
   * @param type the engine's name of the type; empty where the engine shall tell
   */
  SqlNode nullary(String text, String type) {
    return new EngineOperator(new Template(List.of(text)), SqlKind.OTHER_FUNCTION, types, type)
        .createCall(POS);
  }

  SqlNode call(List<String> texts, List<Node> operands, Select select) {
    return call(texts, SqlKind.OTHER_FUNCTION, operands, select);
  }

  SqlNode call(List<String> texts, SqlKind kind, List<Node> operands, Select select) {
    List<SqlNode> remaining = new ArrayList<>();
    Template template = template(texts, operands, select, remaining);
    SqlKind kept = remaining.size() == 2 ? kind : SqlKind.OTHER_FUNCTION;
    return new EngineOperator(template, kept, types, "").createCall(POS, remaining);
  }

  /** A call of operands that are translated already. */
  SqlNode of(List<String> texts, SqlKind kind, List<SqlNode> operands) {
    return new EngineOperator(new Template(texts), kind, types, "").createCall(POS, operands);
  }

  /**
   * @param remaining takes the operands that aren't constants
   */
  Template template(
      List<String> texts, List<Node> operands, Select select, List<SqlNode> remaining) {
    List<String> merged = new ArrayList<>();
    StringBuilder text = new StringBuilder(texts.get(0));
    for (int i = 0; i < operands.size(); i++) {
      if (operands.get(i).family().equals("CONSTANT")) {
        text.append(Constants.text(operands.get(i))).append(texts.get(i + 1));
      } else {
        remaining.add(expression.apply(operands.get(i), select));
        merged.add(text.toString());
        text = new StringBuilder(texts.get(i + 1));
      }
    }
    merged.add(text.toString());
    return new Template(merged);
  }

  static List<String> arguments(String open, int count) {
    List<String> texts = new ArrayList<>(List.of(count == 0 ? open + ")" : open));
    for (int i = 0; i < count; i++) {
      texts.add(i == count - 1 ? ")" : ", ");
    }
    return texts;
  }
}
