package tidemark.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tidemark.sql.parse.Node;
import tidemark.sql.parse.Parsed;

/**
 * Whether a statement asks for names and types alone: DESCRIBE, SHOW, {@code information_schema}.
 * Who has the tables without their rows can answer it. Stateless.
 */
final class NamesAlone {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "duckdb_columns",
          "duckdb_functions",
          "duckdb_keywords",
          "duckdb_schemas",
          "duckdb_types",
          "duckdb_views");

  private NamesAlone() {}

  static boolean areAsked(Parsed parsed) {
    Found found = new Found();
    look(parsed.query(), found);
    return found.names && !found.rows;
  }

  private static final class Found {
    boolean names;
    boolean rows;
  }

  private static void look(Node node, Found found) {
    switch (node.kind()) {
      case "SHOW_REF" -> {
        // What it describes isn't run.
        boolean summary = node.text("show_type").equals("SUMMARY");
        found.names |= !summary;
        found.rows |= summary;
        return;
      }
      case "BASE_TABLE" -> tell(isOfCatalogue(node.texts("qualified_name", "path")), found);
      case "TABLE_FUNCTION" ->
          tell(
              node.child("function")
                  .map(f -> f.text("function_name").toLowerCase(Locale.ROOT))
                  .filter(FUNCTIONS::contains)
                  .isPresent(),
              found);
      default -> {}
    }
    node.json()
        .forEach(
            child -> {
              if (child.isContainerNode()) {
                look(new Node(child), found);
              }
            });
  }

  private static boolean isOfCatalogue(List<String> path) {
    return path.size() > 1
        && path.get(path.size() - 2).toLowerCase(Locale.ROOT).equals("information_schema");
  }

  private static void tell(boolean names, Found found) {
    found.names |= names;
    found.rows |= !names;
  }
}
