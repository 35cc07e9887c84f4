package tidemark.sql.plan;

import static tidemark.sql.plan.Expressions.POS;
import static tidemark.sql.plan.Expressions.no;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.jspecify.annotations.Nullable;
import tidemark.sql.engine.ResultColumn;
import tidemark.sql.parse.Node;

/**
 * FROM: tables, parts of WITH, subqueries and VALUES; joins are elsewhere. One thread at a time.
 */
final class Sources {
  private final Tables tables;
  private final Expressions expressions;
  private final Queries queries;
  private final With with;
  private final Joins joins;

  Sources(Tables tables, Expressions expressions, Queries queries, With with) {
    this.tables = tables;
    this.expressions = expressions;
    this.queries = queries;
    this.with = with;
    this.joins = new Joins(expressions, this);
  }

  /** The whole of a FROM. */
  Source from(Node node, @Nullable Select outer) {
    return joins.countingUsings(() -> source(node, outer));
  }

  Source source(Node node, @Nullable Select outer) {
    if (node.has("sample")) {
      throw no("TABLESAMPLE", node);
    }
    return switch (node.kind()) {
      case "BASE_TABLE" -> table(node);
      case "SUBQUERY" -> subquery(node, outer);
      case "JOIN" -> joins.of(node, outer);
      case "EXPRESSION_LIST" -> values(node, outer);
      case "TABLE_FUNCTION" ->
          throw no("the table function " + node.need("function").text("function_name"), node);
      default -> throw no(node.kind().replace('_', ' '), node);
    };
  }

  private Source table(Node node) {
    List<String> path = node.texts("qualified_name", "path");
    String last = path.get(path.size() - 1);
    String alias = node.text("alias").isEmpty() ? last : node.text("alias");
    List<String> renamed = node.texts("column_name_alias");
    Optional<With.Part> part = with.use(path, node);
    if (part.isPresent()) {
      With.Part used = part.get();
      Query query = with.inside(used, () -> queries.query(used.query(), null));
      List<String> names = renamed.isEmpty() ? used.aliases() : renamed;
      return aliased(query.node(), query.columns(), alias, names, node);
    }
    List<String> full =
        tables.add(path).orElseThrow(() -> no("the table " + String.join(".", path), node));
    List<String> columns = tables.columns(full).stream().map(ResultColumn::label).toList();
    return aliased(new SqlIdentifier(full, POS), columns, alias, renamed, node);
  }

  private static Source aliased(
      SqlNode node, List<String> columns, String alias, List<String> renamed, Node place) {
    List<SqlNode> operands = new ArrayList<>(List.of(node, new SqlIdentifier(alias, POS)));
    List<String> names = columns;
    if (!renamed.isEmpty()) {
      names = new ArrayList<>(renamed);
      if (renamed.size() > columns.size() || columns.contains("*")) {
        throw no("an alias with columns here", place);
      }
      names.addAll(columns.subList(renamed.size(), columns.size()));
      names.forEach(name -> operands.add(new SqlIdentifier(name, POS)));
    }
    return new Source(SqlStdOperatorTable.AS.createCall(POS, operands), names, alias, Map.of());
  }

  private Source subquery(Node node, @Nullable Select outer) {
    Query query = queries.query(node.need("subquery").need("node"), outer);
    String alias = node.text("alias").isEmpty() ? "unnamed_subquery" : node.text("alias");
    return aliased(query.node(), query.columns(), alias, node.texts("column_name_alias"), node);
  }

  private Source values(Node node, @Nullable Select outer) {
    Select none = new Select(outer);
    List<SqlNode> rows = new ArrayList<>();
    int width = 0;
    for (com.fasterxml.jackson.databind.JsonNode row : node.json().path("values")) {
      List<SqlNode> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(expressions.of(new Node(cell), none)));
      width = cells.size();
      rows.add(SqlStdOperatorTable.ROW.createCall(POS, cells));
    }
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      columns.add("col" + i);
    }
    List<String> renamed =
        new ArrayList<>(
            node.texts("column_name_alias").isEmpty()
                ? node.texts("expected_names")
                : node.texts("column_name_alias"));
    for (int i = renamed.size(); i < width; i++) {
      renamed.add(columns.get(i));
    }
    String alias = node.text("alias").isEmpty() ? "valueslist" : node.text("alias");
    return aliased(SqlStdOperatorTable.VALUES.createCall(POS, rows), columns, alias, renamed, node);
  }
}
