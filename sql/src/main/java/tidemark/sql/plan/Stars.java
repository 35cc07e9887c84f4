package tidemark.sql.plan;

import static tidemark.sql.plan.Planning.no;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.calcite.rex.RexNode;
import tidemark.sql.algebra.EngineTypeFactory;
import tidemark.sql.engine.ResultColumn;
import tidemark.sql.parse.Node;
import tidemark.warehouse.script.Quoted;

/**
 * {@code *}, {@code t.*} and COLUMNS, with EXCLUDE, REPLACE, RENAME and patterns. Which names a
 * pattern or a lambda chooses, the engine is asked. One thread at a time.
 */
final class Stars {
  private final Planning planning;
  private final Expressions expressions;

  Stars(Planning planning, Expressions expressions) {
    this.planning = planning;
    this.expressions = expressions;
  }

  /** {@code *} alone, or with a filter of its names: {@code * LIKE 'a%'}. */
  static boolean isStar(Node node) {
    return node.family().equals("STAR") || filtered(node).isPresent();
  }

  private static Optional<Node> filtered(Node node) {
    List<Node> arguments = node.children("arguments");
    boolean sign =
        node.family().equals("FUNCTION")
            && Set.of("~~", "!~~", "~~*", "!~~*", "~~~", "regexp_full_match")
                .contains(node.text("function_name"));
    if (!sign || arguments.isEmpty()) {
      return Optional.empty();
    }
    Node first = arguments.get(0).need("expression");
    return first.family().equals("STAR") && !first.isTrue("columns")
        ? Optional.of(first)
        : Optional.empty();
  }

  /** Whether COLUMNS stands somewhere inside. */
  static boolean hasColumns(Node node) {
    if (node.family().equals("SUBQUERY")) {
      return false;
    }
    if (node.family().equals("STAR")) {
      return true;
    }
    return node.anyChild(Stars::hasColumns);
  }

  List<Item> items(Node node, Scope row) {
    Node star = filtered(node).orElse(node);
    List<Column> columns = chosen(node, star, row);
    Map<String, Node> replaced = new HashMap<>();
    star.children("replace_list")
        .forEach(
            entry -> replaced.put(entry.text("key").toLowerCase(Locale.ROOT), entry.need("value")));
    Map<String, String> renamed = new HashMap<>();
    star.children("rename_list")
        .forEach(
            entry ->
                renamed.put(
                    entry.need("key").text("column").toLowerCase(Locale.ROOT),
                    entry.text("value")));
    List<Item> items = new ArrayList<>();
    for (Column column : columns) {
      String lower = column.name().toLowerCase(Locale.ROOT);
      Node replacement = replaced.get(lower);
      String name = renamed.getOrDefault(lower, patterned(star, column.name()));
      boolean alias = !name.equals(column.name()) || !star.text("alias").isEmpty();
      items.add(
          replacement == null
              ? Item.column(name, alias, column.value())
              : new Item(
                  name,
                  true,
                  Optional.empty(),
                  expressions.hasAggregate(replacement, Clause.over(row)),
                  clause -> expressions.of(replacement, clause)));
    }
    return items;
  }

  /** {@code COLUMNS('(.*)_x') AS '\\1'}: a name made from what the pattern found. */
  private static String patterned(Node star, String name) {
    String alias = star.text("alias");
    if (alias.isEmpty()) {
      return name;
    }
    if (!alias.contains("\\") || !Literals.isString(star.need("expr"))) {
      return star.has("expr") ? alias : name;
    }
    String pattern = star.need("expr").need("literal").text("text");
    try {
      return Pattern.compile(pattern)
          .matcher(name)
          .replaceFirst(alias.replace("$", "\\$").replaceAll("\\\\(\\d)", "\\$$1"));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw no("COLUMNS with such a pattern", star);
    }
  }

  private record Column(String name, RexNode value) {}

  private List<Column> chosen(Node node, Node star, Scope row) {
    List<Column> columns = named(star, row);
    Set<String> excluded = new HashSet<>();
    star.texts("exclude_list").forEach(name -> excluded.add(name.toLowerCase(Locale.ROOT)));
    Set<RexNode> without = new HashSet<>();
    for (Node name : star.children("qualified_exclude_list")) {
      RexNode column = row.own(List.of(name.text("table"), name.text("column")), star);
      if (column == null) {
        throw no("EXCLUDE of such a name", star);
      }
      without.add(column);
    }
    List<Column> left =
        columns.stream()
            .filter(column -> !excluded.contains(column.name().toLowerCase(Locale.ROOT)))
            .filter(column -> !without.contains(column.value()))
            .toList();
    boolean pattern = star.has("expr") || !node.equals(star);
    return pattern ? matching(node, star, left) : left;
  }

  private List<Column> named(Node star, Scope row) {
    Source source = row.source();
    String relation = star.text("relation_name");
    if (relation.isEmpty()) {
      return source.visible().stream().map(v -> new Column(v.name(), row.column(v))).toList();
    }
    List<Source.Relation> named =
        source.relations().stream().filter(r -> r.alias().equalsIgnoreCase(relation)).toList();
    if (named.size() == 1) {
      List<Column> columns = new ArrayList<>();
      Source.Relation found = named.get(0);
      for (int i = 0; i < found.columns().size(); i++) {
        if (source.isHidden(found, i)) {
          continue;
        }
        columns.add(new Column(found.columns().get(i), row.column(found.offset() + i)));
      }
      return columns;
    }
    return fields(relation, star, row);
  }

  /** {@code s.*} of a struct. */
  private List<Column> fields(String name, Node star, Scope row) {
    RexNode struct = row.own(List.of(name), star);
    String type = struct == null ? "" : EngineTypeFactory.name(struct.getType());
    if (struct == null || !type.startsWith("STRUCT(")) {
      throw no("the star of " + name, star);
    }
    return planning.types.statement("select unnest(cast(null as " + type + "))").stream()
        .map(ResultColumn::label)
        .map(field -> new Column(field, row.fields(struct, List.of(field))))
        .toList();
  }

  /** Asks the engine which names a pattern chooses, over a row of nulls. */
  private List<Column> matching(Node node, Node star, List<Column> columns) {
    Set<String> names = new HashSet<>();
    columns.forEach(column -> names.add(column.name().toLowerCase(Locale.ROOT)));
    if (names.size() != columns.size()) {
      throw no("COLUMNS over two columns of one name", node);
    }
    Clause written = Clause.over(Scope.overNothing(planning, null)).asWritten();
    String pattern =
        node.equals(star)
            ? Planning.text(expressions.of(star.need("expr"), written), star)
            : Planning.text(expressions.of(Aliases.bare(node), written), node);
    List<String> nulls =
        columns.stream().map(column -> "null as " + Quoted.identifier(column.name())).toList();
    String text =
        "select "
            + (node.equals(star) ? "columns(" + pattern + ")" : pattern)
            + " from (select "
            + String.join(", ", nulls)
            + ")";
    List<Column> chosen = new ArrayList<>();
    for (ResultColumn label : planning.types.statement(text)) {
      columns.stream()
          .filter(column -> column.name().equalsIgnoreCase(label.label()))
          .findFirst()
          .ifPresent(chosen::add);
    }
    if (chosen.isEmpty()) {
      throw no("COLUMNS whose choice isn't plain", node);
    }
    return chosen;
  }

  /**
   * One of the expressions that COLUMNS made of one.
   *
   * @param name the chosen column's, as the engine calls the expression where it has no alias;
   *     empty where several columns were unpacked into it
   */
  record Expanded(Node node, String name) {}

  /** An expression with COLUMNS inside: one for each column chosen. */
  List<Expanded> expanded(Node node, Scope row) {
    Map<Node, Boolean> found = new LinkedHashMap<>();
    collect(node, found, false);
    List<Node> stars = List.copyOf(found.keySet());
    List<Node> plain = stars.stream().filter(star -> !found.getOrDefault(star, false)).toList();
    for (Node star : plain) {
      if (!star.isTrue("columns")) {
        throw no("a star inside an expression, without COLUMNS", star);
      }
    }
    List<List<Item>> chosen = stars.stream().map(star -> items(star, row)).toList();
    int count = plain.isEmpty() ? 1 : chosen.get(stars.indexOf(plain.get(0))).size();
    List<Expanded> expanded = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      JsonNode copy = node.json().deepCopy();
      for (int s = 0; s < stars.size(); s++) {
        Node star = stars.get(s);
        List<Item> items = chosen.get(s);
        boolean unpacks = found.getOrDefault(star, false);
        if (!unpacks && items.size() != count) {
          throw no("two COLUMNS of another width", node);
        }
        copy = replaced(copy, star, unpacks ? items : items.subList(i, i + 1));
      }
      String name = plain.isEmpty() ? "" : chosen.get(stars.indexOf(plain.get(0))).get(i).name();
      expanded.add(new Expanded(new Node(copy), name));
    }
    return expanded;
  }

  /**
   * @param stars takes each star once, with whether it stands under an unpacking {@code *}
   */
  private static void collect(Node node, Map<Node, Boolean> stars, boolean unpacks) {
    if (node.family().equals("SUBQUERY")) {
      return;
    }
    if (node.family().equals("STAR")) {
      stars.putIfAbsent(node, unpacks);
      return;
    }
    boolean unpack = node.kind().equals("OPERATOR_UNPACK");
    for (JsonNode child : node.json()) {
      if (child.isContainerNode()) {
        collect(new Node(child), stars, unpack || (unpacks && node.json().isArray()));
      }
    }
  }

  private static JsonNode replaced(JsonNode json, Node star, List<Item> items) {
    if (json.equals(star.json())) {
      return reference(json, items.get(0));
    }
    if (json.isArray()) {
      ArrayNode array = ((ArrayNode) json).arrayNode();
      for (JsonNode element : json) {
        JsonNode bare = element.has("expression") ? element.path("expression") : element;
        boolean unpacks =
            bare.path("type").asText().equals("OPERATOR_UNPACK")
                && bare.path("children").path(0).equals(star.json());
        if (unpacks) {
          for (Item item : items) {
            JsonNode reference = reference(star.json(), item);
            array.add(
                !element.has("expression")
                    ? reference
                    : ((ObjectNode) element).deepCopy().set("expression", reference));
          }
        } else {
          array.add(replaced(element, star, items));
        }
      }
      return array;
    }
    if (json.isObject()) {
      ObjectNode object = ((ObjectNode) json).objectNode();
      json.properties()
          .forEach(field -> object.set(field.getKey(), replaced(field.getValue(), star, items)));
      return object;
    }
    return json;
  }

  private static JsonNode reference(JsonNode place, Item item) {
    ObjectNode reference = ((ObjectNode) place).objectNode();
    reference.put("class", "COLUMN_REF").put("type", "COLUMN_REF");
    reference.set("query_location", place.path("query_location"));
    reference.putArray("column_names").add(item.name());
    return reference;
  }
}
