package tidemark.sql.plan;

import static tidemark.sql.plan.Expressions.POS;
import static tidemark.sql.plan.Expressions.no;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSelectKeyword;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.jspecify.annotations.Nullable;
import tidemark.sql.engine.ResultColumn;
import tidemark.sql.gate.Functions;
import tidemark.sql.parse.Node;

/**
 * Queries of the engine's tree as Calcite's. Names that the two read differently (aliases,
 * ordinals, GROUP BY ALL) are resolved here, so that Calcite sees columns only. WITH is written out
 * where it is used. One thread at a time.
 */
final class Queries {
  private static final int WRITTEN_OUT_MAX = 300;

  private final Tables tables;
  private final Expressions expressions;
  private int writtenOut;

  /** A part named by WITH, with the parts that it may use itself. */
  private record Part(Node query, List<String> aliases, Map<String, Part> visible) {}

  /** A query with the names of its columns. */
  private record Query(SqlNode node, List<String> columns) {}

  /**
   * A part of FROM.
   *
   * @param columns their names
   * @param alias its own; empty for a join
   * @param merged what JOIN USING made one of, by name
   */
  private record Source(
      SqlNode node, List<String> columns, String alias, Map<String, List<List<String>>> merged) {}

  private Map<String, Part> parts = new HashMap<>();
  private int usings;

  Queries(Tables tables, Functions functions, EngineTypes types, List<String> parameterTypes) {
    this.tables = tables;
    this.expressions =
        new Expressions(
            functions,
            types,
            parameterTypes,
            (node, select) -> query(node, select, List.of()).node());
  }

  /**
   * @param labels the engine's labels of the result
   */
  SqlNode root(Node node, List<String> labels) {
    return query(node, null, labels).node();
  }

  private Query query(Node node, @Nullable Select outer, List<String> labels) {
    Map<String, Part> before = parts;
    parts = with(node);
    try {
      return switch (node.kind()) {
        case "SELECT_NODE" -> select(node, outer, labels);
        case "SET_OPERATION_NODE" -> setOperation(node, outer, labels);
        case "RECURSIVE_CTE_NODE" -> throw no("WITH RECURSIVE", node);
        default -> throw no("the query " + node.kind(), node);
      };
    } finally {
      parts = before;
    }
  }

  private Map<String, Part> with(Node node) {
    List<Node> entries = node.child("cte_map").map(map -> map.children("map")).orElse(List.of());
    Map<String, Part> all = new HashMap<>(parts);
    for (Node entry : entries) {
      Node value = entry.need("value");
      Node query = value.need("query_node");
      if (query.kind().equals("RECURSIVE_CTE_NODE")) {
        throw no("WITH RECURSIVE", query);
      }
      Part part = new Part(query, value.texts("aliases"), Map.copyOf(all));
      all.put(entry.text("key").toLowerCase(Locale.ROOT), part);
    }
    return all;
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
      joined = operator.createCall(POS, joined, query(child, outer, List.of()).node());
    }
    return modified(node, joined, first.columns(), List.of(), null);
  }

  private Query select(Node node, @Nullable Select outer, List<String> labels) {
    if (node.has("sample")) {
      throw no("USING SAMPLE", node);
    }
    Select names = new Select(outer);
    int usingsBefore = usings;
    usings = 0;
    Node fromNode = node.need("from_table");
    @Nullable SqlNode from = null;
    if (!fromNode.kind().equals("EMPTY")) {
      Source source = source(fromNode, outer);
      from = source.node();
      names.addColumns(source.columns());
      names.addMerged(source.merged());
      boolean starred =
          node.children("select_list").stream()
              .anyMatch(i -> i.family().equals("STAR") && i.text("relation_name").isEmpty());
      if (starred && !source.merged().isEmpty()) {
        throw no("* beside JOIN USING", fromNode);
      }
    }
    usings = usingsBefore;
    List<Node> list = node.children("select_list");
    names.addAliases(list);
    List<String> columns = new ArrayList<>();
    List<SqlNode> items =
        items(list, names, labels, columns, from == null ? List.of() : fromColumns);
    SqlSelect select =
        new SqlSelect(
            POS,
            distinct(node),
            new SqlNodeList(items, POS),
            from,
            condition(node, "where_clause", names),
            groupBy(node, list, names),
            condition(node, "having", names),
            null,
            condition(node, "qualify", names),
            null,
            null,
            null,
            null);
    return modified(node, select, columns, list, names);
  }

  private List<String> fromColumns = List.of();

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

  private List<SqlNode> items(
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

  private @Nullable SqlNodeList groupBy(Node node, List<Node> list, Select names) {
    List<Node> keys = new ArrayList<>();
    if (node.text("aggregate_handling").equals("FORCE_AGGREGATES")) {
      for (Node item : list) {
        if (item.family().equals("STAR")) {
          throw no("GROUP BY ALL beside *", item);
        }
        if (!expressions.hasAggregate(item)) {
          keys.add(item);
        }
      }
      if (keys.isEmpty()) {
        return null;
      }
    } else {
      node.children("group_expressions").forEach(key -> keys.add(ordinal(key, list).orElse(key)));
    }
    List<SqlNode> groups = new ArrayList<>();
    for (Node key : keys) {
      if (key.family().equals("CONSTANT")) {
        throw no("GROUP BY a constant", key);
      }
      groups.add(expressions.of(key, names));
    }
    return sets(node, groups);
  }

  private static @Nullable SqlNodeList sets(Node node, List<SqlNode> groups) {
    com.fasterxml.jackson.databind.JsonNode sets = node.json().path("group_sets");
    if (sets.size() <= 1) {
      boolean empty = groups.isEmpty() && sets.size() == 0;
      return empty ? null : new SqlNodeList(groups, POS);
    }
    List<SqlNode> rows = new ArrayList<>();
    for (com.fasterxml.jackson.databind.JsonNode set : sets) {
      List<SqlNode> row = new ArrayList<>();
      set.forEach(index -> row.add(groups.get(index.asInt())));
      rows.add(
          row.size() == 1
              ? row.get(0)
              : row.isEmpty() ? SqlNodeList.EMPTY : SqlStdOperatorTable.ROW.createCall(POS, row));
    }
    return SqlNodeList.of(SqlStdOperatorTable.GROUPING_SETS.createCall(POS, rows));
  }

  /** {@code GROUP BY 1} and {@code ORDER BY 1}: the item meant. */
  private static Optional<Node> ordinal(Node key, List<Node> list) {
    return position(key, list.size())
        .map(
            index -> {
              if (list.stream().anyMatch(item -> item.family().equals("STAR"))) {
                throw no("a position beside *", key);
              }
              return list.get(index);
            });
  }

  private static Optional<Integer> position(Node key, int count) {
    boolean number =
        key.family().equals("CONSTANT")
            && key.child("literal").map(l -> l.text("kind").equals("INTEGER")).orElse(false);
    if (!number) {
      return Optional.empty();
    }
    long position = Long.parseLong(key.need("literal").text("text"));
    if (position < 1 || position > count) {
      throw no("a position outside the list", key);
    }
    return Optional.of((int) position - 1);
  }

  /** ORDER BY, LIMIT and OFFSET. */
  private Query modified(
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
      all.add(Expressions.directed(order, position));
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
    Optional<Integer> position = position(expression, columns.size());
    if (position.isEmpty()) {
      position = named(expression, columns, list);
    }
    if (position.isPresent() && counted && !columns.contains("*")) {
      SqlNode ordinal = SqlLiteral.createExactNumeric(String.valueOf(position.get() + 1), POS);
      return Expressions.directed(order, ordinal);
    }
    if (names == null || position.isPresent() || expression.family().equals("CONSTANT")) {
      throw no("ORDER BY an expression here", expression);
    }
    return Expressions.directed(order, expressions.of(expression, names));
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

  private Source source(Node node, @Nullable Select outer) {
    if (node.has("sample")) {
      throw no("TABLESAMPLE", node);
    }
    Source source =
        switch (node.kind()) {
          case "BASE_TABLE" -> table(node);
          case "SUBQUERY" -> subquery(node, outer);
          case "JOIN" -> join(node, outer);
          case "EXPRESSION_LIST" -> values(node, outer);
          case "TABLE_FUNCTION" ->
              throw no("the table function " + node.need("function").text("function_name"), node);
          default -> throw no(node.kind().replace('_', ' '), node);
        };
    fromColumns = source.columns();
    return source;
  }

  private Source table(Node node) {
    List<String> path = node.texts("qualified_name", "path");
    String last = path.get(path.size() - 1);
    Part part = path.size() == 1 ? parts.get(last.toLowerCase(Locale.ROOT)) : null;
    String alias = node.text("alias").isEmpty() ? last : node.text("alias");
    if (part != null) {
      if (++writtenOut > WRITTEN_OUT_MAX) {
        throw no(
            "a WITH clause whose parts are used more than " + WRITTEN_OUT_MAX + " times", node);
      }
      Map<String, Part> before = parts;
      parts = part.visible();
      Query query;
      try {
        query = query(part.query(), null, List.of());
      } finally {
        parts = before;
      }
      List<String> renamed =
          node.texts("column_name_alias").isEmpty()
              ? part.aliases()
              : node.texts("column_name_alias");
      return aliased(query.node(), query.columns(), alias, renamed, node);
    }
    List<String> full =
        tables.add(path).orElseThrow(() -> no("the table " + String.join(".", path), node));
    List<String> columns = tables.columns(full).stream().map(ResultColumn::label).toList();
    return aliased(
        new SqlIdentifier(full, POS), columns, alias, node.texts("column_name_alias"), node);
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
    Query query = query(node.need("subquery").need("node"), outer, List.of());
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

  private Source join(Node node, @Nullable Select outer) {
    String reference = node.text("ref_type");
    if (!reference.equals("REGULAR") && !reference.equals("CROSS")) {
      throw no(reference + " JOIN", node);
    }
    Source left = source(node.need("left"), outer);
    Source right = source(node.need("right"), outer);
    List<String> columns = new ArrayList<>(left.columns());
    columns.addAll(right.columns());
    JoinType type =
        reference.equals("CROSS")
            ? JoinType.CROSS
            : switch (node.text("join_type")) {
              case "INNER" -> JoinType.INNER;
              case "LEFT" -> JoinType.LEFT;
              case "RIGHT" -> JoinType.RIGHT;
              case "OUTER", "FULL" -> JoinType.FULL;
              default -> throw no(node.text("join_type") + " JOIN", node);
            };
    List<String> using = node.texts("using_columns");
    if (!using.isEmpty() && ++usings > 1) {
      throw no("more than one JOIN USING", node);
    }
    @Nullable SqlNode condition = null;
    JoinConditionType kind = JoinConditionType.NONE;
    Map<String, List<List<String>>> merged = new HashMap<>(left.merged());
    merged.putAll(right.merged());
    if (!using.isEmpty()) {
      if (left.alias().isEmpty() || right.alias().isEmpty()) {
        throw no("JOIN USING beside another join", node);
      }
      for (String name : using) {
        List<String> first = List.of(left.alias(), name);
        List<String> second = List.of(right.alias(), name);
        SqlNode equal = expressions.equal(first, second);
        condition =
            condition == null ? equal : SqlStdOperatorTable.AND.createCall(POS, condition, equal);
        merged.put(
            name.toLowerCase(Locale.ROOT),
            switch (type) {
              case RIGHT -> List.of(second);
              case FULL -> List.of(first, second);
              default -> List.of(first);
            });
        removeSecond(columns, name);
      }
      kind = JoinConditionType.ON;
    } else if (node.has("condition")) {
      Select names = new Select(outer);
      names.addColumns(columns);
      names.addMerged(merged);
      condition = expressions.of(node.need("condition"), names);
      kind = JoinConditionType.ON;
    }
    SqlNode join =
        new SqlJoin(
            POS,
            left.node(),
            SqlLiteral.createBoolean(false, POS),
            type.symbol(POS),
            right.node(),
            kind.symbol(POS),
            condition);
    return new Source(join, columns, "", merged);
  }

  private static void removeSecond(List<String> columns, String name) {
    for (int i = columns.size() - 1; i >= 0; i--) {
      if (columns.get(i).equalsIgnoreCase(name)) {
        columns.remove(i);
        return;
      }
    }
  }
}
