package tidemark.sql.plan;

import static tidemark.sql.plan.Expressions.POS;
import static tidemark.sql.plan.Expressions.no;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.jspecify.annotations.Nullable;
import tidemark.sql.parse.Node;

/** ORDER BY, LIMIT and OFFSET of a query. One thread at a time. */
final class Modifiers {
  private final Expressions expressions;

  Modifiers(Expressions expressions) {
    this.expressions = expressions;
  }

  /**
   * @param list the query's own list; none for a set operation
   * @param names what names mean in it; null for a set operation
   */
  Query of(
      Node node, SqlNode query, List<String> columns, List<Node> list, @Nullable Select names) {
    List<SqlNode> orders = new ArrayList<>();
    @Nullable SqlNode fetch = null;
    @Nullable SqlNode offset = null;
    for (Node modifier : node.children("modifiers")) {
      switch (modifier.kind()) {
        case "ORDER_MODIFIER" ->
            modifier
                .children("orders")
                .forEach(o -> orders.addAll(orders(o, columns, list, names)));
        case "LIMIT_MODIFIER" -> {
          if (modifier.has("limit_type") && !modifier.text("limit_type").equals("ROW_COUNT")) {
            throw no("LIMIT by percent", modifier);
          }
          fetch = count(modifier, "limit");
          offset = count(modifier, "offset");
        }
        case "DISTINCT_MODIFIER" -> {}
        default -> throw no(modifier.kind().replace('_', ' '), modifier);
      }
    }
    if (orders.isEmpty() && fetch == null && offset == null) {
      return new Query(query, columns);
    }
    SqlNode ordered = new SqlOrderBy(POS, query, new SqlNodeList(orders, POS), offset, fetch);
    return new Query(ordered, columns);
  }

  private static @Nullable SqlNode count(Node modifier, String field) {
    Optional<Node> count = modifier.child(field);
    if (count.isEmpty()) {
      return null;
    }
    Node literal = count.get().child("literal").orElse(count.get());
    if (!literal.text("kind").equals("INTEGER")) {
      throw no("LIMIT or OFFSET that isn't a number", count.get());
    }
    return SqlLiteral.createExactNumeric(literal.text("text"), POS);
  }

  /** ORDER BY ALL: each column in turn. */
  private List<SqlNode> orders(
      Node order, List<String> columns, List<Node> list, @Nullable Select names) {
    Node expression = order.need("expression");
    if (!expression.family().equals("STAR")) {
      return List.of(order(order, columns, list, names));
    }
    if (columns.contains("*") || expression.has("expr")) {
      throw no("ORDER BY ALL here", expression);
    }
    List<SqlNode> all = new ArrayList<>();
    for (int i = 1; i <= columns.size(); i++) {
      SqlNode position = SqlLiteral.createExactNumeric(String.valueOf(i), POS);
      all.add(Orders.directed(order, position));
    }
    return all;
  }

  /** By position where it names an item of the list, for which an alias goes before a column. */
  private SqlNode order(Node order, List<String> columns, List<Node> list, @Nullable Select names) {
    Node expression = order.need("expression");
    boolean counted =
        columns.stream().noneMatch(String::isEmpty)
            || names == null
            || list.stream().noneMatch(i -> i.family().equals("STAR"));
    Optional<Integer> position = Positions.index(expression, columns.size());
    if (position.isEmpty()) {
      position = named(expression, columns, list);
    }
    if (position.isPresent() && counted && !columns.contains("*")) {
      SqlNode ordinal = SqlLiteral.createExactNumeric(String.valueOf(position.get() + 1), POS);
      return Orders.directed(order, ordinal);
    }
    if (names == null || position.isPresent() || expression.family().equals("CONSTANT")) {
      throw no("ORDER BY an expression here", expression);
    }
    return Orders.directed(order, expressions.of(expression, names));
  }

  private static Optional<Integer> named(Node expression, List<String> columns, List<Node> list) {
    List<String> path = expression.texts("column_names");
    if (path.size() != 1) {
      return Optional.empty();
    }
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      boolean aliased =
          list.isEmpty() || list.size() != columns.size() || !list.get(i).text("alias").isEmpty();
      if (aliased && columns.get(i).equalsIgnoreCase(path.get(0))) {
        found.add(i);
      }
    }
    if (found.size() > 1) {
      throw no("ORDER BY a name that two columns have", expression);
    }
    return found.stream().findFirst();
  }
}
