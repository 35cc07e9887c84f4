package tidemark.sql.plan;

import static tidemark.sql.plan.Expressions.POS;
import static tidemark.sql.plan.Expressions.no;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSelectKeyword;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.jspecify.annotations.Nullable;
import tidemark.sql.gate.Functions;
import tidemark.sql.parse.Node;

/**
 * Queries of the engine's tree as Calcite's. Names that the two read differently (aliases,
 * ordinals, GROUP BY ALL) are resolved here, so that Calcite sees columns only. WITH is written out
 * where it is used. One thread at a time.
 */
final class Queries {
  private final With with = new With();
  private final Expressions expressions;
  private final Sources sources;
  private final SelectList selectList;
  private final Groups groups;
  private final Modifiers modifiers;

  Queries(Tables tables, Functions functions, EngineTypes types, List<String> parameterTypes) {
    this.expressions =
        new Expressions(
            functions, types, parameterTypes, (node, select) -> query(node, select).node());
    this.sources = new Sources(tables, expressions, this, with);
    this.selectList = new SelectList(expressions);
    this.groups = new Groups(expressions);
    this.modifiers = new Modifiers(expressions);
  }

  /**
   * @param labels the engine's labels of the result
   */
  SqlNode root(Node node, List<String> labels) {
    return query(node, null, labels).node();
  }

  Query query(Node node, @Nullable Select outer) {
    return query(node, outer, List.of());
  }

  private Query query(Node node, @Nullable Select outer, List<String> labels) {
    return with.inside(
        node,
        () ->
            switch (node.kind()) {
              case "SELECT_NODE" -> select(node, outer, labels);
              case "SET_OPERATION_NODE" -> setOperation(node, outer, labels);
              case "RECURSIVE_CTE_NODE" -> throw no("WITH RECURSIVE", node);
              default -> throw no("the query " + node.kind(), node);
            });
  }

  private Query setOperation(Node node, @Nullable Select outer, List<String> labels) {
    boolean all = node.isTrue("setop_all");
    SqlOperator operator =
        switch (node.text("setop_type")) {
          case "UNION" -> all ? SqlStdOperatorTable.UNION_ALL : SqlStdOperatorTable.UNION;
          case "INTERSECT" ->
              all ? SqlStdOperatorTable.INTERSECT_ALL : SqlStdOperatorTable.INTERSECT;
          case "EXCEPT" -> all ? SqlStdOperatorTable.EXCEPT_ALL : SqlStdOperatorTable.EXCEPT;
          default -> throw no(node.text("setop_type").replace('_', ' '), node);
        };
    List<Node> children = new ArrayList<>(node.children("children"));
    if (children.isEmpty()) {
      children.add(node.need("left"));
      children.add(node.need("right"));
    }
    Query first = query(children.get(0), outer, labels);
    SqlNode joined = first.node();
    for (Node child : children.subList(1, children.size())) {
      joined = operator.createCall(POS, joined, query(child, outer).node());
    }
    return modifiers.of(node, joined, first.columns(), List.of(), null);
  }

  private Query select(Node node, @Nullable Select outer, List<String> labels) {
    if (node.has("sample")) {
      throw no("USING SAMPLE", node);
    }
    Select names = new Select(outer);
    List<Node> list = node.children("select_list");
    Node fromNode = node.need("from_table");
    @Nullable Source from = fromNode.kind().equals("EMPTY") ? null : sources.from(fromNode, outer);
    if (from != null) {
      names.addColumns(from.columns());
      names.addMerged(from.merged());
      boolean starred =
          list.stream()
              .anyMatch(i -> i.family().equals("STAR") && i.text("relation_name").isEmpty());
      if (starred && !from.merged().isEmpty()) {
        throw no("* beside JOIN USING", fromNode);
      }
    }
    names.addAliases(list);
    List<String> columns = new ArrayList<>();
    List<SqlNode> items =
        selectList.items(list, names, labels, columns, from == null ? List.of() : from.columns());
    SqlSelect select =
        new SqlSelect(
            POS,
            distinct(node),
            new SqlNodeList(items, POS),
            from == null ? null : from.node(),
            condition(node, "where_clause", names),
            groups.of(node, list, names),
            condition(node, "having", names),
            null,
            condition(node, "qualify", names),
            null,
            null,
            null,
            null);
    return modifiers.of(node, select, columns, list, names);
  }

  private @Nullable SqlNode condition(Node node, String field, Select names) {
    return node.child(field).map(condition -> expressions.of(condition, names)).orElse(null);
  }

  private static @Nullable SqlNodeList distinct(Node node) {
    for (Node modifier : node.children("modifiers")) {
      if (modifier.kind().equals("DISTINCT_MODIFIER")) {
        if (!modifier.children("distinct_on_targets").isEmpty()) {
          throw no("DISTINCT ON", modifier);
        }
        return SqlNodeList.of(SqlSelectKeyword.DISTINCT.symbol(POS));
      }
    }
    return null;
  }
}
