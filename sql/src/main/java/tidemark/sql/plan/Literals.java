package tidemark.sql.plan;

import static tidemark.sql.plan.Planning.no;

import tidemark.sql.parse.Node;
import tidemark.warehouse.script.Quoted;

/** Constants as the engine's text. Stateless. */
final class Literals {
  private Literals() {}

  static String text(Node node) {
    Node literal = node.child("literal").orElseThrow(() -> no("a constant of this type", node));
    String text = literal.text("text");
    return switch (literal.text("kind")) {
      case "INTEGER", "NUMERIC" -> text.startsWith("-") ? "(" + text + ")" : text;
      case "STRING" -> Quoted.literal(text);
      case "HEX" -> "x'" + text + "'";
      case "BIT" -> "b'" + text + "'";
      case "BOOLEAN" -> text;
      case "NULL_LITERAL" -> "NULL";
      default -> throw no("a constant of kind " + literal.text("kind"), node);
    };
  }

  static boolean isInteger(Node node) {
    return node.family().equals("CONSTANT")
        && node.child("literal").map(l -> l.text("kind").equals("INTEGER")).orElse(false);
  }

  static boolean isString(Node node) {
    return node.family().equals("CONSTANT")
        && node.child("literal").map(l -> l.text("kind").equals("STRING")).orElse(false);
  }
}
