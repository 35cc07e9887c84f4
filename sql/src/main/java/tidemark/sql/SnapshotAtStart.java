package tidemark.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tidemark.sql.parse.Node;
import tidemark.sql.parse.Parsed;
import tidemark.warehouse.script.SqlScript;

/**
 * Whether all that a statement reads is tables and views of the warehouse, or computed from
 * nothing. The engine takes the snapshot of a table while the statement starts. A function that
 * looks at the catalogue, such as {@code duckdb_tables()}, may look later, and so may a view over
 * one; those need a transaction around them to have one version. Immutable. Thread-safe.
 */
final class SnapshotAtStart {
  /** Table functions that read nothing. */
  private static final Set<String> COMPUTED = Set.of("range", "generate_series", "unnest");

  private static final Pattern CATALOGUE =
      Pattern.compile("information_schema|pg_catalog|system|(duckdb|pragma|sqlite|pg|__).*");

  private final Set<String> lookingViews;

  private SnapshotAtStart(Set<String> lookingViews) {
    this.lookingViews = lookingViews;
  }

  /**
   * Reads the views of attached databases, which don't change.
   *
   * @param connection borrowed
   */
  static SnapshotAtStart of(Connection connection) throws SQLException {
    Set<String> looking = new HashSet<>();
    String text = SqlScript.read(SnapshotAtStart.class, "SnapshotAtStart/views.sql").text();
    try (PreparedStatement select = connection.prepareStatement(text);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        looking.add(rows.getString(1));
      }
    }
    return new SnapshotAtStart(looking);
  }

  boolean isTaken(Parsed parsed) {
    Deque<JsonNode> left = new ArrayDeque<>(List.of(parsed.query().json()));
    while (!left.isEmpty()) {
      JsonNode next = left.pop();
      if (next.isObject() && !isPlain(new Node(next))) {
        return false;
      }
      next.forEach(
          child -> {
            if (child.isContainerNode()) {
              left.push(child);
            }
          });
    }
    return true;
  }

  private boolean isPlain(Node node) {
    return switch (node.kind()) {
      case "SHOW_REF" -> false;
      case "TABLE_FUNCTION" ->
          node.child("function")
              .map(f -> f.text("function_name"))
              .filter(COMPUTED::contains)
              .isPresent();
      case "BASE_TABLE" ->
          node.texts("qualified_name", "path").stream()
              .map(part -> part.toLowerCase(Locale.ROOT))
              .noneMatch(part -> lookingViews.contains(part) || CATALOGUE.matcher(part).matches());
      default -> true;
    };
  }
}
