package tidemark.sql.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidemark.sql.parse.Node;

/** The list of SELECT, with stars written out. One thread at a time. */
final class SelectList {
  private final Expressions expressions;
  private final Stars stars;
  private final StructUnnest structs;

  SelectList(Planning planning, Expressions expressions) {
    this.expressions = expressions;
    this.stars = new Stars(planning, expressions);
    this.structs = new StructUnnest(planning, expressions);
  }

  List<Item> items(List<Node> list, Clause clause) {
    Scope row = clause.row();
    List<Item> items = new ArrayList<>();
    for (Node node : list) {
      if (Stars.isStar(node)) {
        items.addAll(stars.items(node, row));
      } else if (Stars.hasColumns(node)) {
        for (Stars.Expanded expanded : stars.expanded(node, row)) {
          plain(expanded.node(), clause).stream()
              .map(item -> item.alias() ? item : item.called(expanded.name()))
              .forEach(items::add);
        }
      } else {
        items.addAll(plain(node, clause));
      }
    }
    return items;
  }

  /** A condition, once for each column that COLUMNS in it chooses. */
  List<Node> conditions(Node node, Scope row) {
    return Stars.hasColumns(node)
        ? stars.expanded(node, row).stream().map(Stars.Expanded::node).toList()
        : List.of(node);
  }

  private List<Item> plain(Node node, Clause clause) {
    Item item = item(node, clause);
    List<Item> fields = structs.items(node, clause, item.aggregates());
    return fields.isEmpty() ? List.of(item) : fields;
  }

  private Item item(Node node, Clause clause) {
    String alias = node.text("alias");
    String name = alias.isEmpty() ? columnName(node, clause) : alias;
    return new Item(
        name,
        !alias.isEmpty(),
        name.isEmpty() ? Optional.of(node) : Optional.empty(),
        expressions.hasAggregate(node, clause),
        around -> expressions.of(Aliases.bare(node), around));
  }

  /** A column's own name, whatever the case it is written in; empty for what is no column. */
  private static String columnName(Node node, Clause clause) {
    List<String> path = node.texts("column_names");
    List<Source.Visible> visible = clause.row().source().visible();
    int index = node.json().path("index").asInt();
    boolean isPosition =
        node.family().equals("POSITIONAL_REFERENCE") && index >= 1 && index <= visible.size();
    return isPosition
        ? visible.get(index - 1).name()
        : path.isEmpty() ? "" : clause.row().nameOf(path);
  }
}
