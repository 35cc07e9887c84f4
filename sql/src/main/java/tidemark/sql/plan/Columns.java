package tidemark.sql.plan;

import static tidemark.sql.plan.Expressions.POS;
import static tidemark.sql.plan.Expressions.no;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import tidemark.sql.parse.Node;

/** Names as columns, as aliases of the list, or as what JOIN USING made one. Stateless. */
final class Columns {
  private final Calls calls;
  private final BiFunction<Node, Select, SqlNode> expressions;

  Columns(Calls calls, BiFunction<Node, Select, SqlNode> expressions) {
    this.calls = calls;
    this.expressions = expressions;
  }

  SqlNode of(Node node, Select select) {
    List<String> names = node.texts("column_names");
    if (names.size() == 1) {
      String name = names.get(0).toLowerCase(Locale.ROOT);
      List<List<String>> merged = select.merged(name);
      if (!merged.isEmpty()) {
        return merged(merged);
      }
      if (!select.hasColumn(name)) {
        Node aliased = select.alias(name);
        if (aliased != null) {
          return select.inAlias(
              name,
              () -> expressions.apply(aliased, select),
              () -> no("a column that names itself", node));
        }
        if (FunctionNames.isNiladic(name) && !select.isOuterColumn(name)) {
          return calls.nullary(name, "");
        }
      }
    }
    return new SqlIdentifier(names, POS);
  }

  /** A column of JOIN USING: that of the side which always has it, else the first one given. */
  private SqlNode merged(List<List<String>> paths) {
    List<SqlNode> columns = new ArrayList<>();
    paths.forEach(path -> columns.add(new SqlIdentifier(path, POS)));
    return columns.size() == 1
        ? columns.get(0)
        : calls.of(List.of("COALESCE(", ", ", ")"), SqlKind.OTHER_FUNCTION, columns);
  }

  SqlNode equal(List<String> left, List<String> right) {
    return calls.of(
        List.of("(", " = ", ")"),
        SqlKind.EQUALS,
        List.of(new SqlIdentifier(left, POS), new SqlIdentifier(right, POS)));
  }
}
