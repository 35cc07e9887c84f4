package tidemark.sql.plan;

import static tidemark.sql.plan.Planning.no;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tidemark.sql.parse.Node;
import tidemark.warehouse.script.Quoted;

/** Types as the engine's text. Stateless. */
final class TypeNames {
  private TypeNames() {}

  static String text(Node type, Expressions expressions) {
    if (!type.family().equals("TYPE")) {
      throw no("a cast to this type", type);
    }
    List<String> path = type.texts("qualified_name", "path");
    String name = path.isEmpty() ? type.text("type_name") : path.get(path.size() - 1);
    List<Node> children = type.children("children");
    List<String> arguments = new ArrayList<>();
    for (Node child : children) {
      String text = child.family().equals("TYPE") ? text(child, expressions) : Literals.text(child);
      String label = child.text("alias");
      arguments.add(label.isEmpty() ? text : Quoted.identifier(label) + " " + text);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("list") && arguments.size() == 1) {
      return arguments.get(0) + "[]";
    }
    if (lower.equals("array") && arguments.size() == 2) {
      return arguments.get(0) + "[" + arguments.get(1) + "]";
    }
    String qualified =
        path.size() > 1
            ? String.join(".", path.stream().map(Quoted::identifier).toList())
            : name.matches("[A-Za-z_][A-Za-z0-9_ ]*") ? name : Quoted.identifier(name);
    return arguments.isEmpty() ? qualified : qualified + "(" + String.join(", ", arguments) + ")";
  }
}
