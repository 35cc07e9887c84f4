package tidemark.sql.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidemark.sql.parse.Node;

/** The list of SELECT, with stars written out. One thread at a time. */
final class SelectList {
  private final Expressions expressions;
  private final Stars stars;

  SelectList(Planning planning, Expressions expressions) {
    this.expressions = expressions;
    this.stars = new Stars(planning, expressions);
  }

  List<Item> items(List<Node> list, Scope row) {
    List<Item> items = new ArrayList<>();
    for (Node node : list) {
      if (Stars.isStar(node)) {
        items.addAll(stars.items(node, row));
      } else if (Stars.hasColumns(node)) {
        for (Node expanded : stars.expanded(node, row)) {
          items.add(item(expanded));
        }
      } else {
        items.add(item(node));
      }
    }
    return items;
  }

  /** A condition, once for each column that COLUMNS in it chooses. */
  List<Node> conditions(Node node, Scope row) {
    return Stars.hasColumns(node) ? stars.expanded(node, row) : List.of(node);
  }

  private Item item(Node node) {
    String alias = node.text("alias");
    List<String> path = node.texts("column_names");
    String name = !alias.isEmpty() ? alias : path.isEmpty() ? "" : path.get(path.size() - 1);
    return new Item(
        name,
        !alias.isEmpty(),
        name.isEmpty() ? Optional.of(node) : Optional.empty(),
        expressions.hasAggregate(node),
        clause -> expressions.of(Aliases.bare(node), clause));
  }
}
