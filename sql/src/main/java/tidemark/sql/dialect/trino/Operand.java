package tidemark.sql.dialect.trino;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;
import tidemark.sql.algebra.EngineOperator;
import tidemark.sql.algebra.EngineTypeFactory;

/**
 * A part of an expression, written only when asked for: an interval has a text only where it is
 * added to a time. Immutable.
 */
record Operand(RexNode node, Function<RexNode, String> texts) {
  private static final Pattern INTEGER = Pattern.compile("\\(?(-?\\d+)\\)?");

  static List<Operand> all(List<RexNode> nodes, Function<RexNode, String> texts) {
    return nodes.stream().map(node -> new Operand(node, texts)).toList();
  }

  String text() {
    return texts.apply(node);
  }

  /** DuckDB's name of its type. */
  String type() {
    return EngineTypeFactory.name(node.getType());
  }

  /** As one of DuckDB's types. */
  String as(String type) {
    return Casts.converted(this, type);
  }

  /** The operator of a call that only DuckDB knows; null for all else. */
  @Nullable EngineOperator operator() {
    return node instanceof RexCall call && call.getOperator() instanceof EngineOperator operator
        ? operator
        : null;
  }

  /** The author's operands of such a call. */
  List<Operand> operands() {
    EngineOperator operator = operator();
    return operator == null
        ? List.of()
        : all(operator.spelling().operands(((RexCall) node).getOperands()), texts);
  }

  /** What the author wrote of a constant that stands by itself; empty for all else. */
  String literal() {
    EngineOperator operator = operator();
    return operator != null && operator.spelling().template().isConstant()
        ? operator.spelling().template().texts().get(0)
        : "";
  }

  boolean isNull() {
    return literal().equalsIgnoreCase("NULL");
  }

  boolean isParameter() {
    return literal().startsWith("$");
  }

  /** Whether it takes the type of what it meets: a text in quotes, or a text that is bound. */
  boolean isPliable() {
    String literal = literal();
    return literal.startsWith("'") || (literal.startsWith("$") && !isTyped());
  }

  private boolean isTyped() {
    return !type().equals("\"NULL\"") && !type().equals("VARCHAR");
  }

  boolean isText() {
    return literal().startsWith("'");
  }

  /** A text's characters. */
  String characters() {
    String literal = literal();
    if (!isText()) {
      throw Refusals.no("a text that isn't a constant here");
    }
    return literal.substring(1, literal.length() - 1).replace("''", "'");
  }

  boolean isInteger() {
    return INTEGER.matcher(literal()).matches();
  }

  /** A constant's value, if it is between the two. */
  long integer(long least, long most, String what) {
    java.util.regex.Matcher matcher = INTEGER.matcher(literal());
    if (!matcher.matches() || matcher.group(1).length() > 18) {
      throw Refusals.no(what + " that isn't a constant");
    }
    long value = Long.parseLong(matcher.group(1));
    if (value < least || value > most) {
      throw Refusals.no(what + " of " + value);
    }
    return value;
  }
}
