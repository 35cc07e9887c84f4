package tidemark.sql.plan;

import static tidemark.sql.plan.Planning.no;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;
import tidemark.sql.algebra.EngineClause;
import tidemark.sql.algebra.EngineRows;
import tidemark.sql.algebra.Template;
import tidemark.sql.engine.ResultColumn;
import tidemark.sql.parse.Node;
import tidemark.warehouse.script.Quoted;

/**
 * FROM: tables, parts of WITH, subqueries, VALUES and functions; joins and pivots are elsewhere.
 * One thread at a time.
 */
final class Sources {
  private final Planning planning;
  private final Queries queries;
  private final With with;
  private final Expressions expressions;
  private final Joins joins;
  private final Pivots pivots;
  private final Shows shows;

  Sources(Planning planning, Queries queries, With with, Expressions expressions) {
    this.planning = planning;
    this.queries = queries;
    this.with = with;
    this.expressions = expressions;
    this.joins = new Joins(planning, expressions, this);
    this.pivots = new Pivots(planning, expressions, this);
    this.shows = new Shows(planning, queries, with);
  }

  /** FROM of a SELECT; one row without columns where it has none. */
  Source of(Node select, @Nullable Scope outer) {
    Node from = select.need("from_table");
    if (!select.has("sample")) {
      return source(from, outer);
    }
    if (!from.kind().equals("BASE_TABLE")) {
      throw no("USING SAMPLE of more than a table", select);
    }
    return sampled(source(from, outer), select.need("sample"));
  }

  Source source(Node node, @Nullable Scope outer) {
    Source source =
        switch (node.kind()) {
          case "EMPTY" -> Source.ofNothing(planning);
          case "BASE_TABLE" -> table(node);
          case "SUBQUERY" -> subquery(node, outer);
          case "JOIN" -> joins.of(node, outer);
          case "EXPRESSION_LIST" -> values(node, outer);
          case "TABLE_FUNCTION" -> function(node, outer);
          case "PIVOT" -> pivots.of(node, outer);
          case "SHOW_REF" -> shows.of(node);
          default -> throw no(node.kind().replace('_', ' '), node);
        };
    if (!node.has("sample")) {
      return source;
    }
    if (!node.kind().equals("BASE_TABLE")) {
      throw no("TABLESAMPLE of more than a table", node);
    }
    return sampled(source, node.need("sample"));
  }

  private Source sampled(Source source, Node sample) {
    JsonNode size = sample.json().path("sample_size").path("value");
    boolean repeatable = sample.isTrue("repeatable");
    String clause =
        "TABLESAMPLE "
            + sample.text("method")
            + "("
            + size.asText()
            + (sample.isTrue("is_percentage") ? " PERCENT)" : " ROWS)")
            + (repeatable ? " REPEATABLE (" + sample.json().path("seed").asText() + ")" : "");
    RelNode rel =
        new EngineClause(
            planning.cluster,
            source.rel(),
            source.rel().getRowType(),
            EngineClause.Place.BEHIND_TABLE,
            clause);
    return new Source(rel, source.relations(), source.visible());
  }

  private Source table(Node node) {
    List<String> path = node.texts("qualified_name", "path");
    String alias = node.text("alias");
    List<String> renamed = node.texts("column_name_alias");
    if (node.has("at_clause")) {
      throw no("a table at a time", node);
    }
    Optional<Bound> part = with.use(path);
    if (part.isPresent()) {
      List<String> name = List.of(alias.isEmpty() ? path.get(0) : alias);
      return Source.of(
          part.get().rel(), name, renamed(Rels.different(part.get().names()), renamed, node));
    }
    Optional<List<String>> full = planning.tables.resolve(path);
    List<String> named = full.orElse(path);
    List<ResultColumn> columns = planning.tables.columns(named);
    RelNode scan =
        full.isPresent()
            ? Tables.scan(planning.cluster, named, columns)
            : new EngineRows(
                planning.cluster,
                Tables.rowType(planning.cluster, columns),
                Template.of(Tables.quoted(path)),
                List.of());
    List<String> labels = columns.stream().map(ResultColumn::label).toList();
    Source source =
        Source.of(scan, alias.isEmpty() ? named : List.of(alias), renamed(labels, renamed, node));
    return planning.tables.isNumbered(named)
        ? new Source(
            scan, source.relations(), source.visible().subList(0, source.visible().size() - 1))
        : source;
  }

  static List<String> renamed(List<String> columns, List<String> names, Node place) {
    if (names.size() > columns.size()) {
      throw no("an alias with more columns than there are", place);
    }
    List<String> all = new ArrayList<>(names);
    all.addAll(columns.subList(names.size(), columns.size()));
    return all;
  }

  private Source subquery(Node node, @Nullable Scope outer) {
    Bound bound = queries.of(node.need("subquery").need("node"), outer).named(planning.labels);
    String alias = node.text("alias").isEmpty() ? "unnamed_subquery" : node.text("alias");
    return Source.of(
        bound.rel(),
        List.of(alias),
        renamed(Rels.different(bound.names()), node.texts("column_name_alias"), node));
  }

  private Source values(Node node, @Nullable Scope outer) {
    Scope scope = Scope.overNothing(planning, outer);
    Clause clause = Clause.over(scope);
    List<String> texts = new ArrayList<>();
    List<RexNode> operands = new ArrayList<>();
    String before = "(VALUES (";
    for (JsonNode row : node.json().path("values")) {
      for (JsonNode cell : row) {
        texts.add(before);
        before = ", ";
        operands.add(expressions.of(new Node(cell), clause));
      }
      before = "), (";
    }
    texts.add("))");
    List<String> renamed = node.texts("column_name_alias");
    return rows(
        node,
        new Template(texts),
        operands,
        node.text("alias").isEmpty() ? "valueslist" : node.text("alias"),
        renamed.isEmpty() ? node.texts("expected_names") : renamed,
        scope);
  }

  private Source function(Node node, @Nullable Scope outer) {
    Node function = node.need("function");
    Scope scope = Scope.overNothing(planning, outer);
    Clause clause = Clause.over(scope);
    List<String> texts = new ArrayList<>();
    List<RexNode> operands = new ArrayList<>();
    List<String> path = function.texts("qualified_name", "path");
    String name = function.text("function_name");
    String text = (path.size() > 1 ? Tables.quoted(path) : Quoted.identifier(name)) + "(";
    for (Node argument : function.children("arguments")) {
      Node value = argument.need("expression");
      String label = argument.text("name");
      boolean named = value.kind().equals("COMPARE_EQUAL") && named(value.need("left"), scope);
      if (named) {
        label = value.need("left").texts("column_names").get(0);
        value = value.need("right");
      }
      texts.add(text + (label.isEmpty() ? "" : Quoted.identifier(label) + " := "));
      operands.add(argument(value, clause));
      text = ", ";
    }
    String close =
        node.text("with_ordinality").equals("WITH_ORDINALITY") ? ") WITH ORDINALITY" : ")";
    texts.add(operands.isEmpty() ? text + close : close);
    String alias = node.text("alias").isEmpty() ? name : node.text("alias");
    planning.functions.requireOwnNames(
        name.toLowerCase(java.util.Locale.ROOT), operands, scope, node);
    List<String> renamed = node.texts("column_name_alias");
    Source source = rows(node, new Template(texts), operands, alias, renamed, scope);
    boolean aliased =
        renamed.isEmpty()
            && !alias.equalsIgnoreCase(name)
            && source.visible().get(0).name().equals(alias);
    // range(3) AS r makes a column r, which answers to the function's name as before.
    return aliased ? source.with(name) : source;
  }

  /** {@code num_rows = 3} in a function's brackets names an argument unless a column is meant. */
  private static boolean named(Node left, Scope scope) {
    return left.texts("column_names").size() == 1
        && scope.outer(left.texts("column_names"), left) == null;
  }

  /** A table's name may stand as an argument, as in {@code histogram(t, x)}. */
  private RexNode argument(Node value, Clause clause) {
    if (value.family().equals("COLUMN_REF")
        && clause.row().outer(value.texts("column_names"), value) == null) {
      throw no("a name as an argument of a table function", value);
    }
    return expressions.of(value, clause);
  }

  /** The engine names the columns, by its own rules for an alias. */
  private Source rows(
      Node node,
      Template template,
      List<RexNode> operands,
      String alias,
      List<String> renamed,
      Scope scope) {
    if (!scope.correlations().isEmpty()) {
      throw no("a subquery over nothing", node);
    }
    Planning.Merged merged =
        planning.merged(template, operands, tidemark.sql.algebra.EngineOperator.Nature.STEADY);
    String text =
        EngineTypes.overNulls(merged.template(), merged.operands())
            + " as "
            + Quoted.identifier(alias)
            + (renamed.isEmpty()
                ? ""
                : "(" + String.join(", ", renamed.stream().map(Quoted::identifier).toList()) + ")");
    List<ResultColumn> columns = planning.types.from(text);
    RelNode rel =
        new EngineRows(
            planning.cluster,
            Tables.rowType(planning.cluster, columns),
            merged.template(),
            merged.operands(),
            merged.spelling());
    return Source.of(rel, List.of(alias), columns.stream().map(ResultColumn::label).toList());
  }
}
