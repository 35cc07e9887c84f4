package tidemark.sql.plan;

import static tidemark.sql.plan.Planning.no;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.RelNode;
import tidemark.sql.algebra.EngineClause;
import tidemark.sql.algebra.EngineRows;
import tidemark.sql.algebra.NamedPart;
import tidemark.sql.algebra.Template;
import tidemark.sql.engine.ResultColumn;
import tidemark.sql.parse.Node;

/** DESCRIBE, SUMMARIZE and SHOW in FROM. One thread at a time. */
final class Shows {
  private final Planning planning;
  private final Queries queries;
  private final With with;

  Shows(Planning planning, Queries queries, With with) {
    this.planning = planning;
    this.queries = queries;
    this.with = with;
  }

  Source of(Node node) {
    String type = node.text("show_type");
    return switch (type) {
      case "DESCRIBE" -> shown("DESCRIBE", node);
      case "SUMMARY" -> shown("SUMMARIZE", node);
      case "SHOW_SPECIAL" ->
          switch (node.text("table_name")) {
            case "\"tables\"" -> rows("(SHOW TABLES)");
            case "__show_tables_expanded" -> rows("(SHOW ALL TABLES)");
            default -> throw no("SHOW of " + node.text("table_name"), node);
          };
      case "SHOW" -> named(node.texts("qualified_name", "path"), node);
      case "SHOW_FROM" -> {
        List<String> path = new ArrayList<>(node.texts("qualified_name", "path"));
        path.remove("");
        yield rows("(SHOW TABLES FROM " + Tables.quoted(path) + ")");
      }
      default -> throw no(type, node);
    };
  }

  /** As written: for a view the engine tells less of a name alone than of a whole path. */
  private Source named(List<String> path, Node node) {
    if (with.use(path).isPresent()) {
      throw no("SHOW of a part of WITH", node);
    }
    return rows("(SHOW " + Tables.quoted(path) + ")");
  }

  private Source shown(String word, Node node) {
    Node query = node.child("query").orElseThrow(() -> no(word + " of this", node));
    Optional<List<String>> table = table(query);
    if (table.isPresent()) {
      return rows("(" + word + " " + Tables.quoted(table.get()) + ")");
    }
    if (word.equals("DESCRIBE") && isGrouped(query)) {
      throw no("DESCRIBE of groups, of whose keys it tells less than of rows", node);
    }
    Bound bound = queries.of(query, null).named(planning.labels);
    if (word.equals("DESCRIBE") && hasPart(bound.rel())) {
      throw no("DESCRIBE of a part of WITH, of whose keys it tells less than of rows", node);
    }
    if (bound.names().contains("")) {
      throw no(word + " of columns whose names only the engine knows", node);
    }
    RelNode input = Rels.named(bound.rel(), bound.names());
    List<ResultColumn> columns =
        planning.types.from("(" + word + " select " + Pivots.nulls(input, node) + ")");
    RelNode rel =
        new EngineClause(
            planning.cluster,
            input,
            Tables.rowType(planning.cluster, columns),
            EngineClause.Place.BEFORE_QUERY,
            word,
            bound.names());
    return Source.of(rel, List.of("shown"), columns.stream().map(ResultColumn::label).toList());
  }

  private static boolean hasPart(RelNode rel) {
    return rel instanceof NamedPart || rel.getInputs().stream().anyMatch(Shows::hasPart);
  }

  private static boolean isGrouped(Node query) {
    return !query.json().path("group_expressions").isEmpty()
        || query.text("aggregate_handling").equals("FORCE_AGGREGATES")
        || query.anyChild(Shows::isGrouped);
  }

  /** The table of {@code SELECT * FROM table}: of it the engine tells keys and defaults, too. */
  private Optional<List<String>> table(Node query) {
    Node from = query.child("from_table").orElse(query);
    boolean plain =
        from.kind().equals("BASE_TABLE")
            && query.json().path("select_list").size() == 1
            && query.children("select_list").get(0).location() < 0
            && !query.has("where_clause")
            && query.children("modifiers").isEmpty();
    List<String> path = from.texts("qualified_name", "path");
    return plain && with.use(path).isEmpty()
        ? Optional.of(planning.tables.resolve(path).orElse(path))
        : Optional.empty();
  }

  private Source rows(String text) {
    List<ResultColumn> columns = planning.types.from(text);
    return Source.of(
        new EngineRows(
            planning.cluster,
            Tables.rowType(planning.cluster, columns),
            Template.of(text),
            List.of()),
        List.of("shown"),
        columns.stream().map(ResultColumn::label).toList());
  }
}
