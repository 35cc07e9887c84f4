package tidemark.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.NearestNames;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.SqlScript;

/**
 * The catalogues and schemas that a reader may stand in, as they were when the instance was locked;
 * and the search path for each. Names match in any case, as in the engine. Immutable. Thread-safe.
 */
final class Namespaces {
  /** The catalogue's name is the file's: warehouse.duckdb. */
  static final String WAREHOUSE = "warehouse";

  /** A copy on its way into a file, for as long as that takes; no user sees it. */
  static final String COPY = "__tidemark_copy";

  private static final List<String> USUAL = List.of("market", "star");

  private final Map<String, List<String>> schemas;

  private Namespaces(Map<String, List<String>> schemas) {
    this.schemas = schemas;
  }

  static Namespaces read(Connection connection) throws SQLException {
    Map<String, List<String>> schemas = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    String text = SqlScript.read(Namespaces.class, "Namespaces/read.sql").text();
    try (PreparedStatement select = connection.prepareStatement(text);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        schemas
            .computeIfAbsent(rows.getString(1), name -> new ArrayList<>())
            .add(rows.getString(2));
      }
    }
    return new Namespaces(schemas);
  }

  /**
   * The search path that makes unqualified names resolve there.
   *
   * @throws TidemarkException UNKNOWN_SCHEMA
   */
  String searchPath(Optional<String> catalog, Optional<String> schema) {
    String named = catalog.orElse(WAREHOUSE);
    String known = nearest("catalogue", named, List.copyOf(schemas.keySet()), "There are: ");
    List<String> within = schemas.getOrDefault(known, List.of());
    if (schema.isPresent()) {
      return entry(
          known, nearest("schema", schema.get(), within, "Catalogue '" + known + "' has: "));
    }
    // A home attached beside this one resolves as this one does; any other file in its main.
    List<String> path = within.containsAll(USUAL) ? USUAL : List.of("main");
    return path.stream().map(name -> entry(known, name)).collect(Collectors.joining(","));
  }

  private static String entry(String catalog, String schema) {
    return Quoted.identifier(catalog) + "." + Quoted.identifier(schema);
  }

  private static String nearest(String what, String name, List<String> known, String list) {
    Optional<String> match = known.stream().filter(name::equalsIgnoreCase).findFirst();
    if (match.isPresent()) {
      return match.get();
    }
    List<String> near = NearestNames.of(name, known);
    throw TidemarkException.of(
            ErrorCode.UNKNOWN_SCHEMA,
            "There is no "
                + what
                + " '"
                + name
                + "'."
                + near.stream().findFirst().map(n -> " Did you mean '" + n + "'?").orElse("")
                + " "
                + list
                + String.join(", ", known)
                + ".")
        .suggesting(near);
  }
}
