package tidemark.sql.plan;

import static tidemark.sql.plan.Planning.no;

import java.util.ArrayList;
import java.util.List;
import tidemark.sql.parse.Node;
import tidemark.warehouse.script.Quoted;

/** {@code *} and COLUMNS as the engine's text. Stateless. */
final class StarText {
  private StarText() {}

  static String of(Node star, Expressions expressions, Clause written) {
    if (!star.children("rename_list").isEmpty() || !star.children("replace_list").isEmpty()) {
      throw no("* with REPLACE or RENAME here", star);
    }
    StringBuilder text = new StringBuilder();
    if (star.has("expr")) {
      Node expression = star.need("expr");
      text.append(Planning.text(expressions.of(expression, written), expression));
    } else {
      String relation = star.text("relation_name");
      text.append(relation.isEmpty() ? "*" : Quoted.identifier(relation) + ".*");
      List<String> excluded = new ArrayList<>();
      star.texts("exclude_list").forEach(name -> excluded.add(Quoted.identifier(name)));
      if (!excluded.isEmpty()) {
        text.append(" EXCLUDE (").append(String.join(", ", excluded)).append(')');
      }
    }
    return star.isTrue("columns") ? "COLUMNS(" + text + ")" : text.toString();
  }
}
