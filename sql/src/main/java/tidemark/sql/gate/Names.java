package tidemark.sql.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tidemark.sql.engine.NameScope;

/**
 * The tables and views that users may read, as they are at one version of the data. Names match in
 * any case, as in the engine. Immutable.
 *
 * @param tables names by schema by catalogue
 */
public record Names(Map<String, Map<String, Set<String>>> tables) {
  static final String WAREHOUSE = "warehouse";

  static Map<String, Map<String, Set<String>>> newTree() {
    return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  }

  static void add(
      Map<String, Map<String, Set<String>>> tree, String catalog, String schema, String table) {
    tree.computeIfAbsent(catalog, c -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
        .computeIfAbsent(schema, s -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
        .add(table);
  }

  /** The schemas where unqualified names resolve. */
  List<String> path(NameScope scope) {
    if (scope.schema().isPresent()) {
      return List.of(scope.schema().get());
    }
    Map<String, Set<String>> schemas = schemas(scope.catalog().orElse(WAREHOUSE));
    boolean isStar = schemas.containsKey("market") && schemas.containsKey("star");
    return isStar || scope.catalog().isEmpty() ? List.of("market", "star") : List.of("main");
  }

  private Map<String, Set<String>> schemas(String catalog) {
    return tables.getOrDefault(catalog, Map.of());
  }

  private boolean has(String catalog, String schema, String table) {
    return schemas(catalog).getOrDefault(schema, Set.of()).contains(table);
  }

  /** Whether a name is that of a readable table. */
  public boolean contains(List<String> path, NameScope scope) {
    return !candidates(path, scope).isEmpty();
  }

  /**
   * The readable tables that a name may mean, each by catalogue, schema and table as they are spelt
   * here.
   *
   * @param path one to three parts: catalogue, schema, table; of two, the first is either
   */
  List<List<String>> candidates(List<String> path, NameScope scope) {
    String here = scope.catalog().orElse(WAREHOUSE);
    String first = path.get(0);
    String table = path.get(path.size() - 1);
    List<List<String>> candidates = new ArrayList<>();
    if (path.size() == 1) {
      path(scope).forEach(schema -> add(candidates, here, schema, table));
    } else if (path.size() == 2) {
      add(candidates, here, first, table);
      add(candidates, WAREHOUSE, first, table);
      add(candidates, first, "main", table);
      NameScope there = new NameScope(Optional.of(first), Optional.empty());
      path(there).forEach(schema -> add(candidates, first, schema, table));
    } else if (path.size() == 3) {
      add(candidates, first, path.get(1), table);
    }
    return candidates;
  }

  private void add(List<List<String>> candidates, String catalog, String schema, String table) {
    if (has(catalog, schema, table)) {
      candidates.add(List.of(catalog, schema, table));
    }
  }

  /** Catalogue, schema and table of a readable name; empty where it is none or not plainly one. */
  public Optional<List<String>> resolve(List<String> path, NameScope scope) {
    String here = scope.catalog().orElse(WAREHOUSE);
    String table = path.get(path.size() - 1);
    List<List<String>> found = new ArrayList<>();
    if (path.size() == 1) {
      path(scope).stream()
          .filter(schema -> has(here, schema, table))
          .findFirst()
          .ifPresent(schema -> found.add(List.of(here, schema, table)));
    } else if (path.size() == 2) {
      if (has(here, path.get(0), table)) {
        found.add(List.of(here, path.get(0), table));
      }
      if (tables.containsKey(path.get(0)) && has(path.get(0), "main", table)) {
        found.add(List.of(path.get(0), "main", table));
      }
    } else if (path.size() == 3 && has(path.get(0), path.get(1), table)) {
      found.add(path);
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** What a mistyped name may have meant, before it is ranked: all tables, by their short names. */
  public List<String> all(NameScope scope) {
    List<String> names = new ArrayList<>();
    String here = scope.catalog().orElse(WAREHOUSE);
    for (String schema : path(scope)) {
      names.addAll(schemas(here).getOrDefault(schema, Set.of()));
    }
    tables.forEach(
        (catalog, schemas) ->
            schemas.forEach(
                (schema, tables) ->
                    tables.forEach(
                        table ->
                            names.add(
                                catalog.equalsIgnoreCase(WAREHOUSE)
                                    ? schema + "." + table
                                    : catalog + "." + schema + "." + table))));
    return names;
  }
}
