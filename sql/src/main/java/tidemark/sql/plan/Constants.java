package tidemark.sql.plan;

import static tidemark.sql.plan.Expressions.no;

import java.util.ArrayList;
import java.util.List;
import tidemark.sql.parse.Node;
import tidemark.warehouse.script.Quoted;

/** Constants and names of types as the engine's text. Stateless. */
final class Constants {
  private Constants() {}

  static String text(Node node) {
    Node literal = node.child("literal").orElseThrow(() -> no("a constant of this type", node));
    String text = literal.text("text");
    return switch (literal.text("kind")) {
      case "INTEGER", "NUMERIC" -> text.startsWith("-") ? "(" + text + ")" : text;
      case "STRING" -> Quoted.literal(text);
      case "BOOLEAN" -> text;
      case "NULL_LITERAL" -> "NULL";
      default -> throw no("a constant of kind " + literal.text("kind"), node);
    };
  }

  static String type(Node type) {
    String name = type.text("type_name");
    if (!type.family().equals("TYPE") || !name.matches("[A-Za-z_][A-Za-z0-9_ ]*")) {
      throw no("a cast to this type", type);
    }
    List<String> arguments = new ArrayList<>();
    for (Node child : type.children("children")) {
      if (!child.family().equals("CONSTANT") || !child.text("alias").isEmpty()) {
        throw no("a cast to the type " + name, type);
      }
      arguments.add(text(child));
    }
    return arguments.isEmpty() ? name : name + "(" + String.join(", ", arguments) + ")";
  }
}
