package tidemark.sql.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tidemark.sql.parse.Node;

/** Names that the list of SELECT gives to its items. Stateless. */
final class Aliases {
  private Aliases() {}

  /** By name in lower case; of two alike the last, as the engine takes them. */
  static Map<String, Node> of(List<Node> list) {
    Map<String, Node> aliases = new HashMap<>();
    for (Node item : list) {
      if (!item.text("alias").isEmpty() && !item.family().equals("STAR")) {
        aliases.put(item.text("alias").toLowerCase(Locale.ROOT), item);
      }
    }
    return aliases;
  }

  /** Without its alias. */
  static Node bare(Node item) {
    if (item.text("alias").isEmpty()) {
      return item;
    }
    ObjectNode copy = ((ObjectNode) item.json()).deepCopy();
    copy.remove("alias");
    return new Node(copy);
  }
}
