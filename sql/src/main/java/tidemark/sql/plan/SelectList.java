package tidemark.sql.plan;

import static tidemark.sql.plan.Expressions.POS;
import static tidemark.sql.plan.Expressions.no;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import tidemark.sql.parse.Node;

/** The list of SELECT with the names of its columns. One thread at a time. */
final class SelectList {
  private final Expressions expressions;

  SelectList(Expressions expressions) {
    this.expressions = expressions;
  }

  /**
   * @param labels the engine's labels of the result; none for an inner query
   * @param columns takes the names
   * @param from the names of FROM's columns, which * stands for
   */
  List<SqlNode> items(
      List<Node> list, Select names, List<String> labels, List<String> columns, List<String> from) {
    List<SqlNode> items = new ArrayList<>();
    boolean stars = list.stream().anyMatch(item -> item.family().equals("STAR"));
    for (int i = 0; i < list.size(); i++) {
      Node item = list.get(i);
      if (item.family().equals("STAR")) {
        items.add(star(item));
        columns.addAll(item.text("relation_name").isEmpty() ? from : List.of("*"));
        continue;
      }
      SqlNode expression = expressions.of(item, names);
      String alias = item.text("alias");
      List<String> path = item.texts("column_names");
      if (alias.isEmpty() && !stars && i < labels.size()) {
        alias = labels.get(i);
      } else if (alias.isEmpty() && !path.isEmpty()) {
        alias = path.get(path.size() - 1);
      }
      columns.add(alias);
      items.add(
          alias.isEmpty()
              ? expression
              : SqlStdOperatorTable.AS.createCall(POS, expression, new SqlIdentifier(alias, POS)));
    }
    return items;
  }

  private static SqlNode star(Node item) {
    boolean plain =
        item.children("exclude_list").isEmpty()
            && item.children("replace_list").isEmpty()
            && item.children("rename_list").isEmpty()
            && item.children("qualified_exclude_list").isEmpty()
            && !item.isTrue("columns")
            && !item.has("expr");
    if (!plain) {
      throw no("* with EXCLUDE, REPLACE, RENAME or COLUMNS", item);
    }
    String relation = item.text("relation_name");
    return relation.isEmpty()
        ? SqlIdentifier.star(POS)
        : SqlIdentifier.star(List.of(relation, ""), POS, List.of(POS, POS));
  }
}
