package tidemark.deploy.prompt.complete;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tidemark.deploy.prompt.catalogue.Known;
import tidemark.deploy.prompt.complete.Brackets.Item;
import tidemark.warehouse.catalog.TableInfo;

/**
 * The tables and columns that names can mean at a place of a statement: those of FROM there and of
 * the statements around it, with what WITH defines. Immutable.
 */
final class Scope {
  /** Deeper subqueries are left alone: nobody types them, and none may hang the prompt. */
  private static final int DEPTH_MAX = 8;

  private final Known known;
  private final Map<String, Relation> defined = new LinkedHashMap<>();
  private final List<Relation> relations = new ArrayList<>();

  Scope(Known known, Brackets statement, int place) {
    this.known = known;
    for (Brackets brackets : statement.all()) {
      define(brackets.items());
    }
    Optional<Brackets> level = Optional.of(statement.at(place));
    int at = place;
    while (level.isPresent()) {
      relations.addAll(FromClause.relations(level.get().segment(at)));
      at = level.get().start();
      level = level.get().parent();
    }
  }

  /** Those of WITH: a name, maybe columns, AS, maybe MATERIALIZED, brackets. */
  private void define(List<Item> items) {
    for (int i = 0; i < items.size(); i++) {
      Brackets body = items.get(i).inner();
      int as = i - 1;
      while (as > 0 && (items.get(as).is("materialized") || items.get(as).is("not"))) {
        as--;
      }
      if (body == null || as < 1 || !items.get(as).is("as")) {
        continue;
      }
      Brackets columns = items.get(as - 1).inner();
      int name = columns == null ? as - 1 : as - 2;
      if (name >= 0 && FromClause.isOwnName(items.get(name))) {
        List<String> names =
            columns == null
                ? List.of()
                : columns.items().stream().filter(Item::isName).map(Item::name).toList();
        String text = items.get(name).name();
        defined.put(lower(text), new Relation(List.of(), text, body, names));
      }
    }
  }

  /** Names that WITH gives. */
  List<String> definedNames() {
    return defined.values().stream().map(Relation::alias).toList();
  }

  /** Names by which the statement calls what it reads from. */
  List<String> aliases() {
    return relations.stream().map(Relation::alias).filter(a -> !a.isEmpty()).distinct().toList();
  }

  boolean isEmpty() {
    return relations.isEmpty();
  }

  /** The columns of all that is read from, nearest first. */
  List<ColumnHint> columns() {
    Map<String, ColumnHint> columns = new LinkedHashMap<>();
    for (Relation relation : relations) {
      for (ColumnHint column : columns(relation, DEPTH_MAX)) {
        columns.putIfAbsent(lower(column.name()), column);
      }
    }
    return List.copyOf(columns.values());
  }

  /** The columns of one; empty where the statement calls nothing so. */
  List<ColumnHint> columns(String alias) {
    return relations.stream()
        .filter(relation -> lower(relation.alias()).equals(lower(alias)))
        .findFirst()
        .map(relation -> columns(relation, DEPTH_MAX))
        .orElse(List.of());
  }

  private List<ColumnHint> columns(Relation relation, int depth) {
    if (!relation.columns().isEmpty()) {
      return hints(relation.columns(), relation.alias());
    }
    if (depth == 0) {
      return List.of();
    }
    if (relation.body() != null) {
      return output(relation.body(), relation.alias(), depth - 1);
    }
    if (relation.path().size() == 1 && defined.containsKey(lower(relation.path().get(0)))) {
      Relation definition = defined.get(lower(relation.path().get(0)));
      return definition == null ? List.of() : columns(definition, depth - 1);
    }
    return known.table(relation.path()).map(Scope::of).orElse(List.of());
  }

  static List<ColumnHint> of(TableInfo table) {
    return table.columns().stream()
        .map(
            column ->
                new ColumnHint(
                    column.name(),
                    column.type() + column.comment().map(text -> "  " + text).orElse("")))
        .toList();
  }

  /** What a subquery's SELECT list names. */
  private List<ColumnHint> output(Brackets body, String alias, int depth) {
    List<Item> items = body.segment(0);
    List<Relation> sources = FromClause.relations(items);
    List<ColumnHint> columns = new ArrayList<>();
    for (List<Item> element : SelectElements.of(items)) {
      Item last = element.get(element.size() - 1);
      if (last.is("*")) {
        String of = element.size() >= 3 ? element.get(element.size() - 3).name() : "";
        sources.stream()
            .filter(source -> of.isEmpty() || lower(source.alias()).equals(lower(of)))
            .forEach(source -> columns.addAll(columns(source, depth)));
      } else if (last.isName()) {
        columns.addAll(hints(List.of(last.name()), alias));
      }
    }
    return columns;
  }

  private static List<ColumnHint> hints(List<String> names, String alias) {
    return names.stream().map(name -> new ColumnHint(name, "of " + alias)).toList();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
