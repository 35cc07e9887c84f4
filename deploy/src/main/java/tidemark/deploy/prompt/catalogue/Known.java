package tidemark.deploy.prompt.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tidemark.api.queries.SavedQuery;
import tidemark.warehouse.catalog.TableInfo;

/**
 * What is known of the warehouse at one time. Immutable.
 *
 * @param tables by catalogue, schema, name
 * @param functions by name
 * @param queries by name
 */
public record Known(
    long dataVersion,
    List<TableInfo> tables,
    List<FunctionInfo> functions,
    List<SavedQuery> queries) {
  /** The catalogue in which names without one are looked for. */
  public static final String HOME = "warehouse";

  /** Before anything was fetched. */
  public static final Known NOTHING = new Known(-1, List.of(), List.of(), List.of());

  private static final List<String> SEARCHED = List.of("market", "star");

  public Known {
    tables = List.copyOf(tables);
    functions = List.copyOf(functions);
    queries = List.copyOf(queries);
  }

  /** The table meant by {@code name}, {@code schema.name} or {@code catalogue.schema.name}. */
  public Optional<TableInfo> table(List<String> path) {
    return switch (path.size()) {
      case 1 ->
          SEARCHED.stream().flatMap(schema -> find(HOME, schema, path.get(0)).stream()).findFirst();
      case 2 ->
          find(HOME, path.get(0), path.get(1)).or(() -> find(path.get(0), "main", path.get(1)));
      case 3 -> find(path.get(0), path.get(1), path.get(2));
      default -> Optional.empty();
    };
  }

  private Optional<TableInfo> find(String catalog, String schema, String name) {
    return tables.stream()
        .filter(
            table ->
                same(table.catalog(), catalog)
                    && same(table.schema(), schema)
                    && same(table.name(), name))
        .findFirst();
  }

  /** Whether a table is found by its name alone. */
  public boolean isSearched(TableInfo table) {
    return table.catalog().equals(HOME) && SEARCHED.contains(table.schema());
  }

  /** As short as it can be written. */
  public String address(TableInfo table) {
    if (isSearched(table) && table(List.of(table.name())).filter(table::equals).isPresent()) {
      return table.name();
    }
    String schema = table.schema() + "." + table.name();
    if (table.catalog().equals(HOME)) {
      return schema;
    }
    return table.catalog() + "." + (table.schema().equals("main") ? table.name() : schema);
  }

  private static boolean same(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }
}
